using System.Buffers;
using MatonTwilio.Gateway.Json;

namespace MatonTwilio.Gateway.Http;

/// <summary>
/// The decompressed bytes of a response, up to a limit. They are collected in pooled buffers: a large body in pieces, so that an endless response takes no more memory than
/// the limit, and the next one takes the same memory again. Unpooled pieces filled the heap faster than the collector freed it.
/// </summary>
internal sealed class ResponseBody : IDisposable
{
    private const int SmallestBuffer = 32 * 1024;
    private const int Megabyte = 1024 * 1024;
    private const int Piece = 4 * Megabyte;

    // The full pieces of a body of unannounced length, and their total length.
    private readonly List<byte[]> _pieces = [];
    private long _inPieces;

    // Receives a byte beyond the limit.
    private readonly byte[] _beyond = new byte[1];

    private byte[] _buffer;
    private int _length;

    private ResponseBody(int size) => _buffer = Rent(size);

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The bytes, without a byte order mark.</summary>
    public ReadOnlyMemory<byte> Bytes => WithoutMark(_buffer.AsMemory(0, _length));

    /// <summary>Removes a key that the server repeats, in any spelling that JSON allows.</summary>
    public void Remove(ApiKey key)
    {
        _length = PlainEscapes.Unescape(_buffer.AsSpan(0, _length));
        _length = key.RemoveFrom(_buffer.AsSpan(0, _length));
    }

    /// <summary>The bytes of a text without the byte order mark, which JSON readers do not accept.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> text) => text.Span.StartsWith(ByteOrderMark) ? text[ByteOrderMark.Length..] : text;

    /// <summary>Reads a body to its end.</summary>
    /// <param name="content">The response's content.</param>
    /// <param name="limit">The maximum number of bytes.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OversizeException">The body is larger than the limit.</exception>
    public static async ValueTask<ResponseBody> ReadAsync(HttpContent content, long limit, CancellationToken cancellation)
    {
        var announced = content.Headers.ContentLength ?? 0;
        if (announced > limit)
        {
            throw Oversize(limit);
        }

        // With one byte more than was announced, the end is found without a second buffer.
        var body = new ResponseBody((int)Math.Min(Math.Max(announced + 1, SmallestBuffer), limit));
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
        // Returned only once, because the pool may have given the buffer to another user.
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
            throw Oversize(limit);
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

    private static OversizeException Oversize(long limit) => new(FormattableString.Invariant($"{limit / (double)Megabyte:0.##} MB"));

    private static byte[] Rent(int size) => size <= Piece ? ArrayPool<byte>.Shared.Rent(size) : GC.AllocateUninitializedArray<byte>(size);

    private static void Return(byte[] buffer)
    {
        if (buffer.Length <= Piece)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
