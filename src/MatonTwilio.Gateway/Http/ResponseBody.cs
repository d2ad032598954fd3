using System.Buffers;
using MatonTwilio.Gateway.Json;

namespace MatonTwilio.Gateway.Http;

/// <summary>
/// The bytes of a response, decompressed, no more than a limit of them. Memory for a page as Twilio's are is used again; what is larger is gathered in
/// pieces, so that a response without an end takes no more than the limit.
/// </summary>
internal sealed class ResponseBody : IDisposable
{
    private const int SmallestBuffer = 32 * 1024;
    private const int Megabyte = 1024 * 1024;
    private const int Piece = 4 * Megabyte;

    // What is full of a body whose length was not announced, and how much that is.
    private readonly List<byte[]> _pieces = [];
    private long _inPieces;

    // Where a byte beyond the limit is read to.
    private readonly byte[] _beyond = new byte[1];

    private byte[] _buffer;
    private int _length;

    private ResponseBody(int size) => _buffer = Rent(size);

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The bytes, without a byte order mark.</summary>
    public ReadOnlyMemory<byte> Bytes => WithoutMark(_buffer.AsMemory(0, _length));

    /// <summary>Takes out a key that the server repeats, however JSON may write it.</summary>
    public void Remove(ApiKey key)
    {
        _length = PlainEscapes.Unescape(_buffer.AsSpan(0, _length));
        _length = key.RemoveFrom(_buffer.AsSpan(0, _length));
    }

    /// <summary>A text's bytes without the byte order mark that may stand before them, which no reader of JSON takes.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> text) => text.Span.StartsWith(ByteOrderMark) ? text[ByteOrderMark.Length..] : text;

    /// <summary>Reads a body to its end.</summary>
    /// <param name="content">The response's content.</param>
    /// <param name="limit">The most bytes.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OversizeException">There are more.</exception>
    public static async ValueTask<ResponseBody> ReadAsync(HttpContent content, long limit, CancellationToken cancellation)
    {
        // One byte more than was announced shows the end without another buffer.
        var announced = content.Headers.ContentLength + 1;
        var body = new ResponseBody((int)Math.Min(Math.Max(announced ?? 0, SmallestBuffer), limit));
        try
        {
            var stream = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                while (await stream.ReadAsync(body.Free(limit), cancellation).ConfigureAwait(false) is > 0 and var count)
                {
                    body._length += count;
                }
            }

            body.Join();
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        // Given back once: what is in the pool is another's.
        if (_buffer.Length > 0)
        {
            ReturnPieces();
            Return(_buffer);
            _buffer = [];
            _length = 0;
        }
    }

    private Memory<byte> Free(long limit)
    {
        var length = _inPieces + _length;
        if (length > limit)
        {
            throw new OversizeException(FormattableString.Invariant($"{limit / (double)Megabyte:0.##} MB"));
        }

        if (length == limit)
        {
            return _beyond;
        }

        if (_length == _buffer.Length)
        {
            Grow();
        }

        return _buffer.AsMemory(_length, (int)Math.Min(_buffer.Length - _length, limit - length));
    }

    private void Grow()
    {
        var full = _buffer;
        if (full.Length < Piece)
        {
            _buffer = Rent(2 * full.Length);
            full.AsSpan().CopyTo(_buffer);
            Return(full);
        }
        else
        {
            _pieces.Add(full);
            _inPieces += full.Length;
            _buffer = Rent(Piece);
            _length = 0;
        }
    }

    private void Join()
    {
        if (_pieces.Count > 0)
        {
            var whole = Rent((int)(_inPieces + _length));
            var at = 0;
            foreach (var piece in _pieces)
            {
                piece.CopyTo(whole, at);
                at += piece.Length;
            }

            _buffer.AsSpan(0, _length).CopyTo(whole.AsSpan(at));
            ReturnPieces();
            Return(_buffer);
            (_buffer, _length) = (whole, at + _length);
        }
    }

    private void ReturnPieces()
    {
        _pieces.ForEach(Return);
        _pieces.Clear();
        _inPieces = 0;
    }

    private static byte[] Rent(int size) => size < Piece ? ArrayPool<byte>.Shared.Rent(size) : GC.AllocateUninitializedArray<byte>(size);

    private static void Return(byte[] buffer)
    {
        if (buffer.Length < Piece)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
