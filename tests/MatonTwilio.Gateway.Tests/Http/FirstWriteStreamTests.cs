using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Tests;

/// <summary>The stream of a connection reports its first write, whichever method the HTTP client calls.</summary>
public sealed class FirstWriteStreamTests : IDisposable
{
    private static readonly byte[] Sent = [1, 2, 3, 4];

    private static readonly Dictionary<string, Func<Stream, Task>> Writes = new()
    {
        ["an array"] = static stream =>
        {
            stream.Write(Sent, 1, 2);
            return Task.CompletedTask;
        },
        ["an array, asynchronously"] = static stream => stream.WriteAsync(Sent, 1, 2),
        ["memory, asynchronously"] = static stream => stream.WriteAsync(Sent.AsMemory(1, 2)).AsTask(),
    };

    private static readonly Dictionary<string, Func<Stream, byte[], Task<int>>> Reads = new()
    {
        ["an array"] = static (stream, buffer) => Task.FromResult(stream.Read(buffer, 1, 2)),
        ["an array, asynchronously"] = static (stream, buffer) => stream.ReadAsync(buffer, 1, 2),
        ["memory, asynchronously"] = static (stream, buffer) => stream.ReadAsync(buffer.AsMemory(1, 2)).AsTask(),
    };

    private readonly MemoryStream _inner = new();
    private readonly FirstWriteStream _stream;
    private int _reports;

    public FirstWriteStreamTests() => _stream = new FirstWriteStream(_inner, () => _reports += _inner.Length == 0 ? 1 : 100);

    public static TheoryData<string> EveryWrite => [.. Writes.Keys];

    public static TheoryData<string> EveryRead => [.. Reads.Keys];

    public void Dispose() => _stream.Dispose();

    [Theory, MemberData(nameof(EveryWrite))]
    public async Task The_first_write_is_reported_before_it_and_once(string way)
    {
        Assert.Equal(0, _reports);

        await Writes[way](_stream);
        await Writes[way](_stream);

        Assert.Equal(1, _reports);
        Assert.Equal([2, 3, 2, 3], _inner.ToArray());
    }

    [Theory, MemberData(nameof(EveryRead))]
    public async Task Reading_returns_the_bytes_and_is_not_reported(string way)
    {
        _inner.Write(Sent);
        _inner.Position = 0;
        var buffer = new byte[4];

        Assert.Equal(2, await Reads[way](_stream, buffer));

        Assert.Equal([0, 1, 2, 0], buffer);
        Assert.Equal(0, _reports);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Its_end_closes_the_connection(bool isAsynchronous)
    {
        Assert.Equal((true, true, false), (_stream.CanRead, _stream.CanWrite, _stream.CanSeek));

        if (isAsynchronous)
        {
            await _stream.DisposeAsync();
        }
        else
        {
            _stream.Dispose();
        }

        Assert.Equal((false, false), (_stream.CanRead, _inner.CanRead));
    }
}
