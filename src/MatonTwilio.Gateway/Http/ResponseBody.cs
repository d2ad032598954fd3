using System.Buffers;
using MatonTwilio.Gateway.Json;

namespace MatonTwilio.Gateway.Http;

/// <summary>The bytes of a response, decompressed, in memory that is used again; no more than a limit of them.</summary>
internal sealed class ResponseBody : IDisposable
{
    private const int SmallestBuffer = 32 * 1024;
    private const int Megabyte = 1024 * 1024;

    private byte[] _buffer;
    private int _length;

    private ResponseBody(int size) => _buffer = ArrayPool<byte>.Shared.Rent(size);

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
        var body = new ResponseBody((int)Math.Min(Math.Max(announced ?? 0, SmallestBuffer), limit + 1));
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
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
            _length = 0;
        }
    }

    private Memory<byte> Free(long limit)
    {
        if (_length > limit)
        {
            throw new OversizeException(FormattableString.Invariant($"{limit / (double)Megabyte:0.##} MB"));
        }

        if (_length == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * _length, limit + 1));
            _buffer.AsSpan().CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        return _buffer.AsMemory(_length);
    }
}
