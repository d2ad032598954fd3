using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;

namespace MatonTwilio.Sandbox;

/// <summary>Writes responses to the connection.</summary>
internal static class HttpReplyWriter
{
    /// <summary>The minimum size, in bytes, of bodies that are compressed for clients that accept it, as Twilio's edge does.</summary>
    private const int CompressFrom = 1024;

    public static async Task WriteAsync(Stream stream, HttpRequest request, HttpReply reply, CancellationToken cancellation)
    {
        var body = reply.Body;
        var compress = body.Length >= CompressFrom && reply.IsText && request.AcceptsGzip;
        if (compress)
        {
            body = Compress(body);
        }

        var head = new StringBuilder(256);
        head.Append(StatusLine(reply.Status));
        Add(head, "Date", Now());
        Add(head, "Content-Type", reply.ContentType);
        Add(head, "Content-Encoding", compress ? "gzip" : null);
        Add(head, "Retry-After", reply.RetryAfter);
        foreach ((var name, var value) in reply.Headers)
        {
            Add(head, name, value);
        }

        Add(head, "Content-Length", reply.Status == 204 ? null : body.Length.ToString(CultureInfo.InvariantCulture));
        Add(head, "Connection", request.KeepAlive ? "keep-alive" : "close");
        head.Append("\r\n");

        // The head and the body are written at once, because two small packets would wait for each other's acknowledgement.
        var headBytes = Encoding.Latin1.GetBytes(head.ToString());
        var wire = new byte[headBytes.Length + (request.Method == "HEAD" ? 0 : body.Length)];
        headBytes.CopyTo(wire, 0);
        if (reply.IsCut && request.Method != "HEAD")
        {
            wire = wire[..(headBytes.Length + (body.Length / 2))];
            body = body[..(body.Length / 2)];
        }

        if (request.Method != "HEAD")
        {
            body.CopyTo(wire.AsMemory(headBytes.Length));
        }

        await stream.WriteAsync(wire, cancellation).ConfigureAwait(false);
    }

    /// <summary>The response to an invalid request, after which the connection is closed.</summary>
    public static byte[] Refusal(int status)
        => Encoding.ASCII.GetBytes($"{StatusLine(status)}Date: {Now()}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

    private static string StatusLine(int status) => FormattableString.Invariant($"HTTP/1.1 {status} {Reason(status)}\r\n");

    // This is the machine's time, not the time of the records, because caches and clients compare it with their own clocks.
    private static string Now() => TimeProvider.System.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);

    private static void Add(StringBuilder head, string name, string? value)
    {
        if (value is not null)
        {
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        }
    }

    private static string Reason(int status) => status == 429 ? "Too Many Requests" : ((HttpStatusCode)status).ToString();

    private static byte[] Compress(ReadOnlyMemory<byte> body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(body.Span);
        }

        return packed.ToArray();
    }
}
