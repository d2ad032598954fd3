using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Json;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Bodies of every size are read completely, up to the limit.</summary>
public sealed class ResponseBodyTests
{
    private const int Kilobyte = 1024;
    private const int Megabyte = 1024 * Kilobyte;

    // Around the sizes of the buffers: one of 32 KB that grows to 4 MB, and pieces of 4 MB.
    private static readonly int[] Sizes =
        [0, 1, (32 * Kilobyte) - 1, 32 * Kilobyte, (32 * Kilobyte) + 1, 100 * Kilobyte, (4 * Megabyte) - 1, 4 * Megabyte, (4 * Megabyte) + 1, 8 * Megabyte, (9 * Megabyte) + 7];

    public static TheoryData<int, bool> Cases
    {
        get
        {
            var cases = new TheoryData<int, bool>();
            foreach (var size in Sizes)
            {
                cases.Add(size, true);
                cases.Add(size, false);
            }

            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task A_body_of_the_maximum_size_is_read_completely(int size, bool isAnnounced)
    {
        var bytes = Bytes(size);

        using var body = await ReadAsync(bytes, isAnnounced, limit: size);
        using var other = await ReadAsync(bytes, isAnnounced, limit: long.MaxValue);

        Assert.True(body.Bytes.Span.SequenceEqual(bytes));
        Assert.True(other.Bytes.Span.SequenceEqual(bytes));
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task A_larger_body_is_an_error(int size, bool isAnnounced)
        => await Assert.ThrowsAsync<OversizeException>(() => ReadAsync(Bytes(size + 1), isAnnounced, limit: size));

    // Otherwise a response that only announces a gigabyte takes the memory of the limit.
    [Fact]
    public async Task A_body_of_an_announced_length_above_the_limit_is_not_read()
    {
        using var content = new UnreadableContent();
        content.Headers.ContentLength = 11;

        var problem = await Assert.ThrowsAsync<OversizeException>(() => ResponseBody.ReadAsync(content, 10, CancellationToken.None).AsTask());

        Assert.Equal("0 MB", problem.Limit);
    }

    // Otherwise the heap grows faster than the collector frees it, and a small limit on the heap ends in an OutOfMemoryException.
    [Fact]
    public async Task A_body_without_end_takes_the_memory_of_the_one_before()
    {
        var bytes = Bytes(20 * Megabyte);
        await Assert.ThrowsAsync<OversizeException>(() => ReadAsync(bytes, isAnnounced: false, limit: 19 * Megabyte));

        // The content is in memory, so everything happens on this thread.
        var before = GC.GetAllocatedBytesForCurrentThread();
        await Assert.ThrowsAsync<OversizeException>(() => ReadAsync(bytes, isAnnounced: false, limit: 19 * Megabyte));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Megabyte);
    }

    // The pool would give its buffer to two responses.
    [Fact]
    public async Task A_disposed_body_has_no_buffer()
    {
        var body = await ReadAsync(Bytes(10), isAnnounced: true, limit: 10);
        body.Dispose();
        body.Dispose();

        Assert.True(body.Bytes.IsEmpty);
    }

    private static byte[] Bytes(int size)
    {
        var bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        return bytes;
    }

    private static async Task<ResponseBody> ReadAsync(byte[] bytes, bool isAnnounced, long limit)
    {
        using HttpContent content = isAnnounced ? new ByteArrayContent(bytes) : new ChunkedContent(bytes);
        return await ResponseBody.ReadAsync(content, limit, CancellationToken.None);
    }

    /// <summary>A content that fails when it is read.</summary>
    private sealed class UnreadableContent : HttpContent
    {
        protected override Task<Stream> CreateContentReadStreamAsync() => throw new IOException("The content was read.");

        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) => throw new IOException("The content was read.");

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    /// <summary>A content without a length.</summary>
    private sealed class ChunkedContent(byte[] bytes) : HttpContent
    {
        protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new MemoryStream(bytes));

        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) => stream.WriteAsync(bytes).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
