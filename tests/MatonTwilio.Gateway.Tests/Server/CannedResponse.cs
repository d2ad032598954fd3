using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace MatonTwilio.Gateway.Tests;

/// <summary>What happens to a connection after its response.</summary>
internal enum ConnectionEnd
{
    KeepAlive,

    /// <summary>It is closed without notice.</summary>
    Close,

    /// <summary>Nothing more is sent until the client closes it.</summary>
    Silence,
}

/// <summary>A response of the test server, byte for byte.</summary>
internal sealed record CannedResponse(byte[] Bytes, ConnectionEnd ConnectionEnd = ConnectionEnd.KeepAlive)
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>Closes the connection without sending a byte.</summary>
    public static readonly CannedResponse Drop = new([], ConnectionEnd.Close);

    /// <summary>Sends no response.</summary>
    public static readonly CannedResponse Never = new([], ConnectionEnd.Silence);

    public static readonly CannedResponse NoContent = Raw("HTTP/1.1 204 No Content\r\n\r\n");

    /// <summary>Delays the response until the test completes it.</summary>
    public Task Gate { get; init; } = Task.CompletedTask;

    /// <summary>An action of the test after the bytes were sent.</summary>
    public Action? Then { get; init; }

    /// <summary>The next part of the response to the same request, after its own gate is open; null for none.</summary>
    public CannedResponse? Next { get; init; }

    // The position of the body in the bytes.
    private int BodyAt { get; init; }

    public static CannedResponse Raw(string text) => new(Encoding.Latin1.GetBytes(text));

    public static CannedResponse Json(string body, int status = 200, params string[] headers) => Of(status, body, ["Content-Type: application/json", .. headers]);

    public static CannedResponse Html(int status = 200, params string[] headers)
        => Of(status, "<html><body>The proxy is unwell.</body></html>", ["Content-Type: text/html", .. headers]);

    public static CannedResponse Status(int status, params string[] headers) => Of(status, "", headers);

    /// <summary>An error in Twilio's format.</summary>
    public static CannedResponse Refusal(int code, string message, int status, params string[] headers) => Json(
        $$"""{"code": {{code}}, "message": "{{message}}", "more_info": "https://www.twilio.com/docs/errors/{{code}}", "status": {{status}}}""", status, headers);

    public static CannedResponse Of(int status, string body, params string[] headers) => Of(status, Encoding.UTF8.GetBytes(body), headers);

    public static CannedResponse Of(int status, byte[] body, params string[] headers)
        => Assembled(status, body, [.. headers, string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}")]);

    /// <summary>A JSON response without a length, in chunks of a few bytes.</summary>
    public static CannedResponse Chunked(string body, int chunkSize)
    {
        var chunks = Encoding.UTF8.GetBytes(body).Chunk(chunkSize)
            .SelectMany(static chunk => (byte[])[.. Encoding.ASCII.GetBytes(chunk.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"), .. chunk, 13, 10]);
        return Assembled(200, [.. chunks, .. "0\r\n\r\n"u8], ["Content-Type: application/json", "Transfer-Encoding: chunked"]);
    }

    /// <summary>A JSON response without an end: a text, and then 400 MB of one block, repeated until the client closes the connection.</summary>
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

    /// <summary>A small JSON response that is 400 MB when it is decompressed: a text, and then a megabyte of one letter, repeated.</summary>
    public static CannedResponse Growing(string start, string encoding)
        => Compressed([Encoding.UTF8.GetBytes(start), .. Enumerable.Repeat(Encoding.ASCII.GetBytes(new string('x', Megabyte)), 400)], encoding, CompressionLevel.Fastest);

    /// <summary>A compressed JSON response.</summary>
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

    /// <summary>The same response, cut in the middle of its body.</summary>
    public CannedResponse CutInBody(ConnectionEnd ending = ConnectionEnd.Close) => this with { Bytes = Bytes[..((BodyAt + Bytes.Length) / 2)], ConnectionEnd = ending };

    /// <summary>The same response in as many parts as there are gates, each after its own gate.</summary>
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
