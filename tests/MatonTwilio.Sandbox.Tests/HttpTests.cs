using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MatonTwilio.Sandbox.Tests;

public class HttpTests
{
    [Fact]
    public async Task Large_responses_are_compressed_for_clients_that_accept_it()
    {
        using var sandbox = new SandboxClient();
        var plain = await sandbox.Http.GetStringAsync(sandbox.Url("/2010-04-01/Accounts.json"));
        sandbox.Http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");

        using var response = await sandbox.Http.GetAsync(sandbox.Url("/2010-04-01/Accounts.json"));

        Assert.Equal("gzip", Assert.Single(response.Content.Headers.ContentEncoding));
        using var unpacked = new StreamReader(new GZipStream(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress));
        Assert.Equal(plain, await unpacked.ReadToEndAsync());
    }

    [Fact]
    public async Task Small_responses_are_not_compressed()
    {
        using var sandbox = new SandboxClient();
        sandbox.Http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");

        using var response = await sandbox.Http.GetAsync(sandbox.Url("/2010-04-01/Nothing.json"));

        Assert.Empty(response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task One_connection_serves_several_requests_also_chunked_ones()
    {
        using var sandbox = new SandboxClient();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, sandbox.Server.ControlUri.Port);
        var stream = client.GetStream();
        var form = $"To=%2B15559876543&From=%2B15551234567&Body=in+pieces";
        var request =
            $"POST /twilio{sandbox.Account}/Messages.json HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer sandbox-key\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
            + $"5\r\n{form[..5]}\r\n{form.Length - 5:x}\r\n{form[5..]}\r\n0\r\n\r\n"
            + "GET /connections HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer sandbox-key\r\n\r\n";

        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));

        var answers = await new StreamReader(stream).ReadToEndAsync();
        Assert.StartsWith("HTTP/1.1 201 ", answers, StringComparison.Ordinal);
        Assert.Contains("HTTP/1.1 200 ", answers, StringComparison.Ordinal);
        Assert.Equal("in pieces", Assert.Single(sandbox.Server.CreatedMessages).Body);
    }

    [Fact]
    public async Task Data_that_is_not_HTTP_is_a_bad_request()
    {
        using var sandbox = new SandboxClient();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, sandbox.Server.ControlUri.Port);
        await client.GetStream().WriteAsync("hello\r\n\r\n"u8.ToArray());

        Assert.StartsWith("HTTP/1.1 400 ", await new StreamReader(client.GetStream()).ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, "GET / BANANA\r\nHost: x\r\n\r\n")]
    [InlineData(400, "GET / HTTP/1.1 \r\nHost: x\r\n\r\n")]
    [InlineData(400, "GET / http/1.1\r\nHost: x\r\n\r\n")]
    [InlineData(505, "GET / HTTP/3.0\r\nHost: x\r\n\r\n")]
    [InlineData(400, "GET / HTTP/1.1\r\n\r\n")]
    [InlineData(400, "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n")]
    [InlineData(400, "GET / HTTP/1.1\r\nHost : x\r\n\r\n")]
    [InlineData(400, "GET / HTTP/1.1\r\nHost: x\r\nA: 1\r\n folded\r\n\r\n")]
    [InlineData(400, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")]
    [InlineData(501, "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n")]
    [InlineData(400, "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n")]
    [InlineData(400, "POST / HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")]
    [InlineData(400, "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n0\r\n\r\n")]
    [InlineData(400, " / HTTP/1.1\r\nHost: x\r\n\r\n")]
    [InlineData(400, "G(T / HTTP/1.1\r\nHost: x\r\n\r\n")]
    [InlineData(400, "GET * HTTP/1.1\r\nHost: x\r\n\r\n")]
    [InlineData(400, "GET ftp://x/ HTTP/1.1\r\nHost: x\r\n\r\n")]
    [InlineData(400, "GET / HTTP/1.1\r\nHost: x,y\r\n\r\n")]
    [InlineData(400, "GET / HTTP/1.1\r\nHost: x y\r\n\r\n")]
    [InlineData(400, "GET / HTTP/1.1\r\nHost: x\r\nA(: 1\r\n\r\n")]
    [InlineData(400, "GET / HTTP/1.1\r\nHost: x\r\nA: 1\r2\r\n\r\n")]
    [InlineData(400, "GET / HTTP/1.1\r\nHost: x\r\nA: 1\u00002\r\n\r\n")]
    [InlineData(400, "GET / HTTP/1.1\r\nHost: x\r\n: 1\r\n\r\n")]
    [InlineData(400, "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n")]
    [InlineData(400, "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n")]
    [InlineData(400, "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")]
    [InlineData(400, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc")]
    [InlineData(400, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -3\r\n\r\n")]
    [InlineData(413, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5000000\r\n\r\n")]
    [InlineData(413, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999\r\n\r\n")]
    [InlineData(413, "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n500000\r\n")]
    [InlineData(400, "\n")]
    [InlineData(400, "GET / HTTP/1.1\nHost: x\n\n")]
    [InlineData(400, "GET / HTTP/1.1\r\nHost: x\n\r\n")]
    public async Task A_request_that_HTTP_does_not_allow_is_refused_at_once(int status, string request)
    {
        using var sandbox = new SandboxClient();

        Assert.StartsWith($"HTTP/1.1 {status} ", await AnswerAsync(sandbox, request), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET {0}/connections HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")]
    [InlineData("\r\nGET /connections HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /connections HTTP/1.9\r\nHost: x\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /connections HTTP/1.0\r\n\r\n")]
    [InlineData("POST /connections HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: Chunked\r\n\r\n3;a=b\r\nabc\r\n0\r\nA: b\r\n\r\n")]
    public async Task A_valid_request_is_read(string request)
    {
        using var sandbox = new SandboxClient();

        Assert.StartsWith("HTTP/1.1 401 ", await AnswerAsync(sandbox, string.Format(CultureInfo.InvariantCulture, request, sandbox.Server.ControlUri.ToString().TrimEnd('/'))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chunks_that_are_too_large_together_are_refused()
    {
        using var sandbox = new SandboxClient();
        var first = new string('x', 0x300000);

        Assert.StartsWith("HTTP/1.1 413 ", await AnswerAsync(sandbox, $"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n300000\r\n{first}\r\n300000\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Endless_trailers_are_refused()
    {
        using var sandbox = new SandboxClient();
        var trailers = string.Concat(Enumerable.Repeat("A: b\r\n", 101));

        Assert.StartsWith("HTTP/1.1 431 ", await AnswerAsync(sandbox, $"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n{trailers}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_that_is_too_large_is_refused()
    {
        using var sandbox = new SandboxClient();

        Assert.StartsWith("HTTP/1.1 431 ", await AnswerAsync(sandbox, $"GET / HTTP/1.1\r\nHost: x\r\nA: {new string('a', 70_000)}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /connections HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /connections HTTP/1.0\r\n\r\n")]
    [InlineData("hello\r\n\r\n")]
    public async Task Every_response_has_a_date(string request)
    {
        using var sandbox = new SandboxClient();

        Assert.Matches("\r\nDate: [A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT\r\n", await AnswerAsync(sandbox, request));
    }

    [Theory]
    [InlineData("GET / HT")]
    [InlineData("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3")]
    public async Task A_request_that_stops_half_way_is_refused(string request)
    {
        using var sandbox = new SandboxClient();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, sandbox.Server.ControlUri.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        client.Client.Shutdown(SocketShutdown.Send);

        Assert.StartsWith("HTTP/1.1 400 ", await new StreamReader(stream).ReadToEndAsync(), StringComparison.Ordinal);
    }

    private static async Task<string> AnswerAsync(SandboxClient sandbox, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, sandbox.Server.ControlUri.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return await new StreamReader(client.GetStream()).ReadToEndAsync(limit.Token);
    }

    [Fact]
    public async Task Many_requests_are_served_at_once()
    {
        using var sandbox = new SandboxClient();

        var sids = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => sandbox.SendMessageAsync($"number {number}")));

        Assert.Equal(50, sids.Distinct().Count());
        Assert.Equal(50, sandbox.Server.CreatedMessages.Count);
    }

    [Fact]
    public async Task Disposing_frees_the_port_even_with_open_connections()
    {
        var first = SandboxServer.Start();
        var port = first.ControlUri.Port;
        using var client = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(first.ControlUri)).StatusCode);
        Assert.Throws<IOException>(() => SandboxServer.Start(new SandboxOptions { Port = port }));

        first.Dispose();

        using var second = SandboxServer.Start(new SandboxOptions { Port = port });
        Assert.Equal(port, second.ControlUri.Port);
        Assert.False(first.IsRunning);
        Assert.True(second.IsRunning);
    }

    [Fact]
    public async Task Disposing_ends_requests_that_wait()
    {
        using var sandbox = new SandboxClient();
        sandbox.Server.InjectFault(new(SandboxFaultKind.NoAnswerBeforeWork));
        var waiting = sandbox.Http.GetAsync(sandbox.Url("/2010-04-01/Accounts.json"));
        Assert.True(SpinWait.SpinUntil(() => sandbox.Server.Requests.Count == 1, TimeSpan.FromSeconds(30)));

        sandbox.Server.Dispose();

        await Assert.ThrowsAsync<HttpRequestException>(() => waiting);
    }

    [Fact]
    public async Task The_handle_has_the_URLs_and_stops_it()
    {
        using var sandbox = new SandboxClient(options => options with { ApiKey = "another-key", Seed = 7, MessageCount = 3, CallCount = 4 });

        var handle = sandbox.Server.ToHandle();

        Assert.Equal(
            (sandbox.Server.GatewayUri, sandbox.Server.ControlUri, sandbox.Server.AccountSid, "another-key", 7, 3, 4),
            (handle.GatewayUri, handle.ControlUri, handle.AccountSid, handle.ApiKey, handle.Seed, handle.MessageCount, handle.CallCount));
        Assert.Equal(sandbox.Server.ControlUri.Port, handle.Port);
        Assert.True(handle.IsRunning);
        handle.Stop();
        Assert.False(handle.IsRunning);
        await Assert.ThrowsAsync<HttpRequestException>(() => sandbox.Http.GetAsync(handle.ControlUri));
    }
}
