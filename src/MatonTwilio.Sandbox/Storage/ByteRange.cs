using System.Globalization;

namespace MatonTwilio.Sandbox;

/// <summary>Responds with a file, or with the rest of it if the request specifies a range.</summary>
internal static class ByteRange
{
    private const string Unit = "bytes=";

    public static HttpReply Reply(HttpRequest request, StoredFile file)
    {
        var whole = new HttpReply(200, file.ContentType, file.Bytes) { Headers = [new("Accept-Ranges", "bytes"), new("ETag", file.Tag)] };
        if (From(request) is not int from || (request.Header("If-Range") is string version && version != file.Tag))
        {
            return whole;
        }

        var length = file.Bytes.Length;
        return from >= length
            ? new HttpReply(416, null, default) { Headers = [new("Content-Range", string.Create(CultureInfo.InvariantCulture, $"bytes */{length}"))] }
            : whole with
            {
                Status = 206,
                Body = file.Bytes.AsMemory(from),
                Headers = [.. whole.Headers, new("Content-Range", string.Create(CultureInfo.InvariantCulture, $"bytes {from}-{length - 1}/{length}"))],
            };
    }

    /// <summary>The first requested byte; null if all bytes are requested, or if the range has an unsupported form.</summary>
    private static int? From(HttpRequest request)
        => request.Header("Range") is string range && range.StartsWith(Unit, StringComparison.Ordinal) && range.EndsWith('-')
            && int.TryParse(range[Unit.Length..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            ? from
            : null;
}
