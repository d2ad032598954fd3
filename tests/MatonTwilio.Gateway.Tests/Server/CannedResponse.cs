using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace MatonTwilio.Gateway.Tests;

/// <summary>What a connection does once its response is sent.</summary>
internal enum ConnectionEnd
{
    KeepAlive,

    /// <summary>Closes without having said so.</summary>
    Close,

    /// <summary>Says nothing more and waits for the client to give up.</summary>
    Silence,
}

/// <summary>What the test server does with one request, byte for byte.</summary>
internal sealed record CannedResponse(byte[] Bytes, ConnectionEnd ConnectionEnd = ConnectionEnd.KeepAlive)
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>Closes the connection without a byte of a response.</summary>
    public static readonly CannedResponse Drop = new([], ConnectionEnd.Close);

    /// <summary>Never answers.</summary>
    public static readonly CannedResponse Never = new([], ConnectionEnd.Silence);

    public static readonly CannedResponse NoContent = Raw("HTTP/1.1 204 No Content\r\n\r\n");

    /// <summary>What is not sent before the test completes it.</summary>
    public Task Gate { get; init; } = Task.CompletedTask;

    /// <summary>What the test does when the bytes were sent.</summary>
    public Action? Then { get; init; }

    /// <summary>What follows for the same request, when its own gate is open; null for nothing.</summary>
    public CannedResponse? Next { get; init; }

    // Where the body starts in the bytes.
    private int BodyAt { get; init; }

    public static CannedResponse Raw(string text) => new(Encoding.Latin1.GetBytes(text));

    public static CannedResponse Json(string body, int status = 200, params string[] headers) => Of(status, body, ["Content-Type: application/json", .. headers]);

    public static CannedResponse Html(int status = 200, params string[] headers)
        => Of(status, "<html><body>The proxy is unwell.</body></html>", ["Content-Type: text/html", .. headers]);

    public static CannedResponse Status(int status, params string[] headers) => Of(status, "", headers);

    /// <summary>An error in Twilio's shape.</summary>
    public static CannedResponse Refusal(int code, string message, int status, params string[] headers) => Json(
        $$"""{"code": {{code}}, "message": "{{message}}", "more_info": "https://www.twilio.com/docs/errors/{{code}}", "status": {{status}}}""", status, headers);

    public static CannedResponse Of(int status, string body, params string[] headers) => Of(status, Encoding.UTF8.GetBytes(body), headers);

    public static CannedResponse Of(int status, byte[] body, params string[] headers)
        => Assembled(status, body, [.. headers, string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}")]);

    /// <summary>A JSON answer whose length is not announced: it comes in chunks of a few bytes.</summary>
    public static CannedResponse Chunked(string body, int chunkSize)
    {
        var chunks = Encoding.UTF8.GetBytes(body).Chunk(chunkSize)
            .SelectMany(static chunk => (byte[])[.. Encoding.ASCII.GetBytes(chunk.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"), .. chunk, 13, 10]);
        return Assembled(200, [.. chunks, .. "0\r\n\r\n"u8], ["Content-Type: application/json", "Transfer-Encoding: chunked"]);
    }

    /// <summary>A JSON answer that has no end for whoever does not hang up: a text, then another 400 MB of one block, again and again.</summary>
    public static CannedResponse Endless(int status, string start, string block)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(block, Megabyte / block.Length)));
        CannedResponse? rest = null;
        for (var count = 0; count < 400; count++)
        {
            rest = new CannedResponse(bytes, ConnectionEnd.Close) { Next = rest };
        }

        return Assembled(status, Encoding.UTF8.GetBytes(start), ["Content-Type: application/json", "Connection: close"]) with { Next = rest };
    }

    /// <summary>A small JSON answer that is 400 MB when it is read: a text, then a megabyte of one letter, again and again.</summary>
    public static CannedResponse Growing(string start, string encoding)
        => Compressed([Encoding.UTF8.GetBytes(start), .. Enumerable.Repeat(Encoding.ASCII.GetBytes(new string('x', Megabyte)), 400)], encoding, CompressionLevel.Fastest);

    /// <summary>A JSON answer, compressed.</summary>
    public static CannedResponse Compressed(string body, string encoding) => Compressed([Encoding.UTF8.GetBytes(body)], encoding, CompressionLevel.Optimal);

    private static CannedResponse Compressed(IEnumerable<byte[]> parts, string encoding, CompressionLevel level)
    {
        using var bytes = new MemoryStream();
        using (Stream compression = encoding switch
        {
            "gzip" => new GZipStream(bytes, level, leaveOpen: true),
            "deflate" => new ZLibStream(bytes, level, leaveOpen: true),
            "br" => new BrotliStream(bytes, level, leaveOpen: true),
            _ => throw new ArgumentException("No such encoding.", nameof(encoding)),
        })
        {
            foreach (var part in parts)
            {
                compression.Write(part);
            }
        }

        return Of(200, bytes.ToArray(), "Content-Type: application/json", $"Content-Encoding: {encoding}");
    }

    /// <summary>The same answer up to the middle of its body.</summary>
    public CannedResponse CutInBody(ConnectionEnd ending = ConnectionEnd.Close) => this with { Bytes = Bytes[..((BodyAt + Bytes.Length) / 2)], ConnectionEnd = ending };

    /// <summary>The same answer in as many pieces as there are gates, each behind its own.</summary>
    public CannedResponse InPieces(params Task[] gates)
    {
        var rest = Bytes[BodyAt..].Chunk((Bytes.Length - BodyAt + gates.Length - 1) / gates.Length).Zip(gates).Reverse()
            .Aggregate((CannedResponse?)null, static (next, piece) => new CannedResponse(piece.First) { Gate = piece.Second, Next = next });
        return this with { Bytes = Bytes[..BodyAt], Next = rest };
    }

    private static CannedResponse Assembled(int status, byte[] body, string[] headers)
    {
        var head = Encoding.Latin1.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Scripted\r\n{string.Concat(headers.Select(static header => header + "\r\n"))}\r\n"));
        return new CannedResponse([.. head, .. body]) { BodyAt = head.Length };
    }
}
