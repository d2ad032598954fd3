using System.Globalization;
using System.Text;

namespace MatonTwilio.Sandbox;

/// <summary>Takes requests off one connection, one after the other.</summary>
internal sealed class HttpRequestReader(Stream stream)
{
    private const int HeadLimit = 64 * 1024;
    private const int BodyLimit = 4 * 1024 * 1024;
    private static readonly byte[] Continue = "HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray();

    private byte[] _buffer = new byte[8 * 1024];
    private int _start;
    private int _end;

    /// <summary>The next request, or null when the client has closed the connection.</summary>
    /// <exception cref="HttpProblem">What came is not HTTP, or is too large.</exception>
    public async Task<HttpRequest?> ReadAsync(CancellationToken cancellation)
    {
        var head = await ReadUntilAsync("\r\n\r\n", cancellation).ConfigureAwait(false);
        if (head is null)
        {
            return null;
        }

        var lines = head.Split("\r\n");
        var first = lines[0].Split(' ');
        if (first is not [_, ['/', ..], ['H', 'T', 'T', 'P', '/', >= '0' and <= '9', '.', >= '0' and <= '9'] version])
        {
            throw new HttpProblem(400, "Not an HTTP request line.");
        }

        if (version is not ("HTTP/1.1" or "HTTP/1.0"))
        {
            throw new HttpProblem(505, "Another version of HTTP.");
        }

        var headers = ReadHeaders(lines.Skip(1));
        CheckHost(headers, version);
        if (version == "HTTP/1.0")
        {
            headers.TryAdd("Connection", "close");
        }

        var body = await ReadBodyAsync(headers, cancellation).ConfigureAwait(false);
        return new HttpRequest(first[0], first[1], headers, body);
    }

    /// <summary>Waits until the client gives up, reading and forgetting whatever it still sends.</summary>
    public async Task WaitForCloseAsync(CancellationToken cancellation)
    {
        while (await stream.ReadAsync(_buffer, cancellation).ConfigureAwait(false) > 0)
        {
        }
    }

    private static Dictionary<string, string> ReadHeaders(IEnumerable<string> lines)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || line.AsSpan(0, colon).ContainsAnyExceptInRange('!', '~'))
            {
                throw new HttpProblem(400, "Not an HTTP header.");
            }

            var name = line[..colon];
            var value = line[(colon + 1)..].Trim();
            headers[name] = headers.TryGetValue(name, out var before) ? $"{before}, {value}" : value;
        }

        return headers;
    }

    // RFC 9112, 3.2: a client of version 1.1 names the host, once.
    private static void CheckHost(Dictionary<string, string> headers, string version)
    {
        if (headers.TryGetValue("Host", out var host) ? host.Contains(',', StringComparison.Ordinal) : version == "HTTP/1.1")
        {
            throw new HttpProblem(400, "Not one Host.");
        }
    }

    private async Task<byte[]> ReadBodyAsync(Dictionary<string, string> headers, CancellationToken cancellation)
    {
        // RFC 9112, 6.1: both would be read as one request by some and as two by others.
        var chunked = headers.TryGetValue("Transfer-Encoding", out var encoding);
        if (chunked && (headers.ContainsKey("Content-Length") || !encoding!.Equals("chunked", StringComparison.OrdinalIgnoreCase)))
        {
            throw new HttpProblem(400, "Transfer-Encoding is not chunked alone.");
        }

        var length = 0;
        if (!chunked && headers.TryGetValue("Content-Length", out var said)
            && !int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out length))
        {
            throw new HttpProblem(said.All(char.IsAsciiDigit) ? 413 : 400, "Content-Length is not a number that can be taken.");
        }

        if (!chunked && length == 0)
        {
            return [];
        }

        if (string.Equals(headers.GetValueOrDefault("Expect"), "100-continue", StringComparison.OrdinalIgnoreCase))
        {
            await stream.WriteAsync(Continue, cancellation).ConfigureAwait(false);
        }

        return chunked ? await ReadChunksAsync(cancellation).ConfigureAwait(false) : await TakeAsync(length, cancellation).ConfigureAwait(false);
    }

    private async Task<byte[]> ReadChunksAsync(CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        while (true)
        {
            var line = await ReadUntilAsync("\r\n", cancellation).ConfigureAwait(false);
            if (!int.TryParse(line?.Split(';')[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) || size < 0)
            {
                throw new HttpProblem(400, "Not a chunk size.");
            }

            if (size == 0)
            {
                while (await ReadUntilAsync("\r\n", cancellation).ConfigureAwait(false) is { Length: > 0 })
                {
                }

                return body.ToArray();
            }

            if (body.Length + size > BodyLimit)
            {
                throw new HttpProblem(413, "The body is too large.");
            }

            body.Write(await TakeAsync(size, cancellation).ConfigureAwait(false));
            await ReadUntilAsync("\r\n", cancellation).ConfigureAwait(false);
        }
    }

    private async Task<byte[]> TakeAsync(int length, CancellationToken cancellation)
    {
        if (length > BodyLimit)
        {
            throw new HttpProblem(413, "The body is too large.");
        }

        var taken = new byte[length];
        var buffered = Math.Min(length, _end - _start);
        _buffer.AsSpan(_start, buffered).CopyTo(taken);
        _start += buffered;
        await stream.ReadExactlyAsync(taken.AsMemory(buffered), cancellation).ConfigureAwait(false);
        return taken;
    }

    /// <summary>The text up to a mark, which is taken as well; null when the client closes before anything came.</summary>
    private async Task<string?> ReadUntilAsync(string mark, CancellationToken cancellation)
    {
        var wanted = Encoding.Latin1.GetBytes(mark);
        while (true)
        {
            var found = _buffer.AsSpan(_start, _end - _start).IndexOf(wanted);
            if (found >= 0)
            {
                var text = Encoding.Latin1.GetString(_buffer, _start, found);
                _start += found + wanted.Length;
                return text;
            }

            // Nothing more would come from who ends lines so.
            var bytes = _buffer.AsSpan(_start, _end - _start);
            for (var line = bytes.IndexOf((byte)'\n'); line >= 0; line = NextLine(bytes, line))
            {
                if (line == 0 || bytes[line - 1] != '\r')
                {
                    throw new HttpProblem(400, "A line ends without a carriage return.");
                }
            }

            MakeRoom();
            var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellation).ConfigureAwait(false);
            if (read == 0)
            {
                return _start == _end ? null : throw new HttpProblem(400, "The request stops half-way.");
            }

            _end += read;
        }
    }

    private static int NextLine(ReadOnlySpan<byte> bytes, int line) => bytes[(line + 1)..].IndexOf((byte)'\n') is >= 0 and var next ? line + 1 + next : -1;

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= HeadLimit)
            {
                throw new HttpProblem(431, "The head of the request is too large.");
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
    }
}
