using System.Buffers;
using System.Globalization;
using System.Text;

namespace MatonTwilio.Sandbox;

/// <summary>Reads the requests of one connection, one after the other.</summary>
internal sealed class HttpRequestReader(Stream stream)
{
    private const int HeadLimit = 64 * 1024;
    private const int BodyLimit = 4 * 1024 * 1024;
    private const int MostTrailers = 100;
    private static readonly SearchValues<char> Token = SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    private static readonly byte[] Continue = "HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray();

    private byte[] _buffer = new byte[8 * 1024];
    private int _start;
    private int _end;

    /// <summary>The next request, or null if the client has closed the connection.</summary>
    /// <exception cref="HttpProblem">The data is not HTTP, or is too large.</exception>
    public async Task<HttpRequest?> ReadAsync(CancellationToken cancellation)
    {
        await SkipLineEndAsync(cancellation).ConfigureAwait(false);
        var head = await ReadUntilAsync("\r\n\r\n", cancellation).ConfigureAwait(false);
        if (head is null)
        {
            return null;
        }

        var lines = head.Split("\r\n");
        var first = lines[0].Split(' ');
        if (first is not [var method, var target, ['H', 'T', 'T', 'P', '/', >= '0' and <= '9' and var major, '.', >= '0' and <= '9' and var minor]]
            || !IsToken(method) || PathOf(target) is not { } path)
        {
            throw new HttpProblem(400, "Not an HTTP request line.");
        }

        if (major != '1')
        {
            throw new HttpProblem(505, "Another version of HTTP.");
        }

        var isOld = minor == '0';
        var headers = ReadHeaders(lines.Skip(1));
        CheckHost(headers, isOld);
        if (isOld)
        {
            headers.TryAdd("Connection", "close");
        }

        var body = await ReadBodyAsync(headers, isOld, cancellation).ConfigureAwait(false);
        return new HttpRequest(method, path, headers, body);
    }

    /// <summary>Waits until the client closes the connection, and discards what it sends until then.</summary>
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
            if (colon < 0 || !IsToken(line.AsSpan(0, colon)) || line.AsSpan(colon).ContainsAny('\r', '\0'))
            {
                throw new HttpProblem(400, "Not an HTTP header.");
            }

            var name = line[..colon];
            var value = line[(colon + 1)..].Trim();
            headers[name] = headers.TryGetValue(name, out var before) ? $"{before}, {value}" : value;
        }

        return headers;
    }

    // RFC 9112, 3.2: a client of version 1.1 sends the host exactly once.
    private static void CheckHost(Dictionary<string, string> headers, bool isOld)
    {
        if (headers.TryGetValue("Host", out var host) ? host.AsSpan().ContainsAny(',', ' ', '/') : !isOld)
        {
            throw new HttpProblem(400, "Not one Host.");
        }
    }

    // RFC 9112, 3.2: the target is the path, or a whole URL whose path is used.
    private static string? PathOf(string target)
        => target.StartsWith('/') ? target : Uri.TryCreate(target, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp ? url.PathAndQuery : null;

    private static bool IsToken(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExcept(Token);

    // RFC 9112, 2.2: some clients send an additional line end after a request.
    private async Task SkipLineEndAsync(CancellationToken cancellation)
    {
        if (_start == _end)
        {
            (_start, _end) = (0, await stream.ReadAsync(_buffer, cancellation).ConfigureAwait(false));
        }

        if (_buffer.AsSpan(_start, _end - _start).StartsWith("\r\n"u8))
        {
            _start += 2;
        }
    }

    private async Task<byte[]> ReadBodyAsync(Dictionary<string, string> headers, bool isOld, CancellationToken cancellation)
    {
        // RFC 9112, 6.1: servers differ in how they read a chunked request that also has a length or comes from an old client. Such a request is refused.
        var chunked = headers.TryGetValue("Transfer-Encoding", out var encoding);
        if (chunked && (isOld || headers.ContainsKey("Content-Length")))
        {
            throw new HttpProblem(400, "Transfer-Encoding is not alone.");
        }

        if (chunked && !encoding!.Equals("chunked", StringComparison.OrdinalIgnoreCase))
        {
            throw new HttpProblem(encoding.EndsWith("chunked", StringComparison.OrdinalIgnoreCase) ? 501 : 400, "Transfer-Encoding is not chunked.");
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
                await SkipTrailersAsync(cancellation).ConfigureAwait(false);
                return body.ToArray();
            }

            if (body.Length + size > BodyLimit)
            {
                throw new HttpProblem(413, "The body is too large.");
            }

            body.Write(await TakeAsync(size, cancellation).ConfigureAwait(false));
            if (await ReadUntilAsync("\r\n", cancellation).ConfigureAwait(false) is not "")
            {
                throw new HttpProblem(400, "A chunk is longer than it says.");
            }
        }
    }

    private async Task SkipTrailersAsync(CancellationToken cancellation)
    {
        for (var count = 0; await ReadUntilAsync("\r\n", cancellation).ConfigureAwait(false) is { Length: > 0 }; count++)
        {
            if (count == MostTrailers)
            {
                throw new HttpProblem(431, "There are too many trailers.");
            }
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

    /// <summary>The text up to a mark, which is read as well; null if the client closes the connection before it sends anything.</summary>
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

            // The client ends its lines in another way, so the mark would never come.
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
