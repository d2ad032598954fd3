using System.Net;
using MatonTwilio.Gateway.Files;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Responses that must not be saved as a file, and URLs from which no file may be requested.</summary>
public sealed class BadResponseTests : DownloadTest
{
    private static readonly Uri RealGateway = new("https://gateway.example/twilio");

    public static TheoryData<string> PrivateHosts
    => [
        "10.1.2.3", "172.16.0.1", "172.31.255.254", "192.168.0.10", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "198.18.0.1",
        "[fd00::1]", "[fe80::1]", "[fec0::1]", "[::]", "[::ffff:10.0.0.1]", "[64:ff9b::10.0.0.1]", "[2002:a00:1::]", "[ff02::1]", "[::10.0.0.1]",
    ];

    public static TheoryData<string> HostsOfThisMachine => ["127.0.0.1", "127.8.9.10", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1"];

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/html; charset=utf-8")]
    [InlineData("application/json")]
    [InlineData("application/xml")]
    public async Task A_web_page_or_JSON_is_not_saved_as_a_file(string contentType)
    {
        LeadToStorage();
        Storage.AnswersBy(_ => CannedResponse.Of(200, "<html>", $"Content-Type: {contentType}"));

        var error = await FailAsync(MatonFailureReason.UnexpectedAnswer);
        Assert.Contains(contentType.Split(';')[0], error.Message, StringComparison.Ordinal);
        Assert.Equal(MatonFailureReason.UnexpectedAnswer, (await Assert.ThrowsAsync<MatonGatewayException>(SaveMediaAsync)).Reason);
        Assert.Empty(Everything);
    }

    [Theory]
    [InlineData("Content-Type: text/{0}")]
    [InlineData("Content-Encoding: {0}")]
    [InlineData("Content-Disposition: attachment; filename=\"../{0}\"")]
    [InlineData("Location: {1}files/{0}")]
    [InlineData("Location: {1}files/1?key=Bearer%20mk%2D0f5d9c1e7b3a42")]
    [InlineData("Location: {1}files/1?key=mk%252D0f5d9c1e7b3a42")]
    [InlineData("Location: {1}files/1?key=mk%25252D0f5d9c1e7b3a42")]
    [InlineData("Location: {1}files/1?key=OmJvYjptay0wZjVkOWMxZTdiM2E0Mg%253D%253D")]
    [InlineData("Location: http://{0}.example/")]
    public async Task A_server_that_repeats_the_key_gets_it_neither_shown_nor_sent_elsewhere(string header)
    {
        Settings = Settings with { MaximumRetryCount = 0 };
        var echo = string.Format(System.Globalization.CultureInfo.InvariantCulture, header, Key, Storage.Address);
        Server.AnswersBy(_ => CannedResponse.Of(header.StartsWith("Location", StringComparison.Ordinal) ? 307 : 200, Sound, echo));

        var error = await Assert.ThrowsAnyAsync<MatonException>(() => SaveSoundAsync());

        Assert.DoesNotContain(Key, $"{error} {error.Path} {error.Hint} {string.Join('\n', Notes)}", StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, Storage.Connected.Count);
        Assert.Empty(Everything);
    }

    [Fact]
    public async Task A_file_without_a_length_is_not_saved()
    {
        Server.AnswersBy(static _ => CannedResponse.Raw("HTTP/1.1 200 OK\r\nContent-Type: audio/x-wav\r\nETag: \"1\"\r\nConnection: close\r\n\r\nhalf") with
        {
            ConnectionEnd = ConnectionEnd.Close,
        });

        var error = await FailAsync(MatonFailureReason.UnexpectedAnswer);

        Assert.Contains("without its length", error.Message, StringComparison.Ordinal);
        Assert.Single(Server.Requests);
        Assert.Empty(Everything);
    }

    [Fact]
    public async Task A_sound_in_another_format_than_requested_is_not_saved_under_the_requested_name()
    {
        Server.AnswersBy(static _ => Whole());

        var error = await Assert.ThrowsAsync<MatonGatewayException>(() => SaveSoundAsync(name: "one.mp3", format: "mp3"));

        Assert.Contains("audio/x-wav", error.Message, StringComparison.Ordinal);
        Assert.Empty(Everything);
    }

    [Fact]
    public async Task A_picture_is_not_saved_as_a_recording()
    {
        Server.AnswersBy(_ => CannedResponse.Of(200, Sound, "Content-Type: image/png"));

        Assert.Contains("instead of the audio of a recording", (await FailAsync(MatonFailureReason.UnexpectedAnswer)).Message, StringComparison.Ordinal);
        Assert.Empty(Everything);
    }

    [Fact]
    public async Task After_the_page_of_a_proxy_the_next_attempt_saves_the_file()
    {
        Server.Answers(CannedResponse.Html(), Whole());

        await SaveSoundAsync();

        Assert.Equal(Sound, await File.ReadAllBytesAsync(SoundPath));
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("no content")]
    [InlineData("encoded")]
    [InlineData("a part that nobody asked for")]
    [InlineData("an odd redirect")]
    public async Task An_incomplete_file_is_not_saved(string what)
    {
        Server.AnswersBy(_ => what switch
        {
            "nothing" => CannedResponse.Of(200, "", "Content-Type: audio/x-wav"),
            "no content" => CannedResponse.NoContent,
            "encoded" => CannedResponse.Of(200, Sound, "Content-Type: audio/x-wav", "Content-Encoding: gzip"),
            "an odd redirect" => CannedResponse.Status(304),
            _ => Rest(100),
        });

        await FailAsync(MatonFailureReason.UnexpectedAnswer);

        Assert.Empty(Everything);
    }

    [Theory]
    [InlineData("attachment; filename=\"../../evil.wav\"")]
    [InlineData("attachment; filename=\"/etc/cron.d/evil\"")]
    [InlineData("attachment; filename=\"..\\\\evil.wav\"")]
    [InlineData("attachment; filename=\"C:\\\\Windows\\\\evil.wav\"")]
    [InlineData("attachment; filename=..")]
    [InlineData("attachment; filename*=UTF-8''..%2Fevil.wav")]
    [InlineData("attachment; filename*=UTF-8''evil%1B%5D0.wav")]
    public async Task A_name_outside_the_folder_is_refused(string disposition)
    {
        LeadToStorage();
        Storage.AnswersBy(_ => CannedResponse.Of(200, Sound, "Content-Type: audio/x-wav", $"Content-Disposition: {disposition}"));

        var error = await FailAsync(MatonFailureReason.UntrustedFileName);

        Assert.Equal("Maton.UntrustedFileName", error.ErrorId);
        Assert.DoesNotContain('\u001b', error.Message);
        Assert.Single(Storage.Requests);
        Assert.Empty(Everything);
    }

    [Theory]
    [InlineData("attachment; filename=\"call of monday.mp3\"")]
    [InlineData("inline; filename=CON")]
    [InlineData("inline")]
    public async Task A_name_in_a_header_is_not_used(string disposition)
    {
        Server.Answers(CannedResponse.Of(200, Sound, "Content-Type: audio/x-wav", $"Content-Disposition: {disposition}"));

        Assert.Equal(SoundPath, await SaveSoundAsync());
        Assert.Equal([RecordingSid + ".wav"], Everything);
    }

    [Theory]
    [MemberData(nameof(PrivateHosts))]
    public async Task A_redirect_into_a_private_network_is_not_followed(string host)
    {
        Server.Answers(Redirecting($"https://{host}/latest/meta-data?token={Signature}"));

        var error = await FailAsync(MatonFailureReason.UntrustedLink);

        Assert.Contains("private network", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Signature, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Everything);
    }

    [Theory]
    [MemberData(nameof(HostsOfThisMachine))]
    public void A_redirect_to_this_machine_is_followed_only_from_a_gateway_on_this_machine(string host)
    {
        Assert.Equal(MatonFailureReason.UntrustedLink, Refused($"https://{host}/").Reason);
        Assert.Equal(MatonFailureReason.UntrustedLink, Refused($"http://{host}/").Reason);
    }

    [Theory]
    [InlineData("http://files.example/1")]
    [InlineData("ftp://files.example/1")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://files.example/1")]
    [InlineData("https://user:h1dden@files.example/1")]
    [InlineData("javascript:alert(1)")]
    public void A_redirect_without_https_or_with_user_information_is_not_followed(string address)
    {
        Assert.Equal(MatonFailureReason.UntrustedLink, Refused(address).Reason);
        Assert.DoesNotContain("h1dden", Refused(address).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_without_https_from_this_machine_to_another_is_not_followed()
    {
        Server.Answers(Redirecting("http://203.0.113.7/1"));

        Assert.Contains("not https", (await FailAsync(MatonFailureReason.UntrustedLink)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://files.example/1", "https://files.example", "/1")]
    [InlineData("https://files.example:8443/a%20b?c=%2F", "https://files.example:8443", "/a%20b?c=%2F")]
    [InlineData("//files.example/1", "https://files.example", "/1")]
    [InlineData("/1", "https://gateway.example", "/1")]
    [InlineData("https://93.184.215.14/1", "https://93.184.215.14", "/1")]
    [InlineData("https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/1", "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]", "/1")]
    public void Other_redirects_are_followed(string address, string host, string path)
    {
        var next = Follow(address);

        Assert.Equal((host + "/", path, true), (next.Base.AbsoluteUri, next.Path, next.IsToStorage));
    }

    [Fact]
    public async Task A_name_that_resolves_to_a_private_address_is_refused()
    {
        Settings = Settings with { Resolve = static (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("10.0.0.7"), IPAddress.Loopback]) };
        Server.Answers(Redirecting($"https://files.example:{Storage.Address.Port}/1"));

        var error = await FailAsync(MatonFailureReason.UntrustedLink);

        Assert.Contains("files.example", error.Message, StringComparison.Ordinal);
        Assert.Contains("private network", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, Storage.Connected.Count);
        Assert.Single(Server.Requests);
        Assert.Empty(Everything);
    }

    [Fact]
    public async Task The_name_of_a_gateway_may_resolve_to_any_address()
    {
        Settings = Settings with
        {
            GatewayUri = new Uri($"http://localhost:{Server.Address.Port}/twilio"),
            Resolve = static (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
        };
        Server.Answers(Whole());

        await SaveSoundAsync();

        Assert.Equal(Sound, await File.ReadAllBytesAsync(SoundPath));
    }

    [Fact]
    public async Task A_chain_of_redirects_ends_with_an_error()
    {
        Server.AnswersBy(static _ => Redirecting("/again"));

        Assert.Contains("too many redirects", (await FailAsync(MatonFailureReason.UnexpectedAnswer)).Message, StringComparison.Ordinal);
        Assert.Equal(6, Server.Requests.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://")]
    [InlineData("http://[")]
    public async Task A_redirect_without_a_usable_URL_is_an_error(string location)
    {
        Server.Answers(Redirecting(location));

        await FailAsync(MatonFailureReason.UnexpectedAnswer);

        Assert.Single(Server.Requests);
    }

    [Theory]
    [InlineData(403, MatonFailureReason.UnexpectedAnswer, 1)]
    [InlineData(404, MatonFailureReason.NotFound, 1)]
    [InlineData(500, MatonFailureReason.ServerError, 6)]
    [InlineData(429, MatonFailureReason.RateLimited, 6)]
    public async Task An_error_of_the_storage_names_the_storage(int status, MatonFailureReason reason, int tries)
    {
        LeadToStorage();
        Storage.AnswersBy(_ => CannedResponse.Of(status, "<Error><Code>AccessDenied</Code></Error>", "Content-Type: application/xml"));

        var error = await FailAsync(reason);

        Assert.Contains(Storage.Address.Authority, error.Message, StringComparison.Ordinal);
        Assert.Equal((status, tries), (error.Status, Storage.Requests.Count));
        Assert.Empty(Everything);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.15.0.1", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.167.1.1", true)]
    [InlineData("2a00:1450:4001::1", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::8.8.8.8", true)]
    [InlineData("2400:cb00::1", true)]
    [InlineData("2001:200::1", true)]
    [InlineData("192.0.1.1", true)]
    [InlineData("192.0.0.8", false)]
    [InlineData("192.0.2.1", false)]
    [InlineData("192.31.196.1", false)]
    [InlineData("192.52.193.1", false)]
    [InlineData("192.88.99.1", false)]
    [InlineData("192.175.48.1", false)]
    [InlineData("198.51.100.1", false)]
    [InlineData("203.0.113.1", false)]
    [InlineData("::ffff:203.0.113.1", false)]
    [InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2", false)]
    [InlineData("2001:2::1", false)]
    [InlineData("2001:10::1", false)]
    [InlineData("2001:20::1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("100:0:0:1::1", false)]
    [InlineData("2620:4f:8000::1", false)]
    [InlineData("3fff::1", false)]
    [InlineData("5f00::1", false)]
    [InlineData("10.255.255.255", false)]
    [InlineData("fc12::1", false)]
    [InlineData("::1", false)]
    [InlineData("2002:c0a8:101::1", false)]
    public void An_IP_address_is_public_or_not(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    private static MatonGatewayException Refused(string address) => Assert.Throws<MatonGatewayException>(() => Follow(address));

    private static ApiRequest Follow(string address)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TemporaryRedirect);
        response.Headers.TryAddWithoutValidation("Location", address);
        return Redirect.Follow(new ApiRequest(HttpMethod.Get, RealGateway, "/2010-04-01/Accounts/AC1/Recordings/RE1.wav") { Client = HttpClientNames.GatewayFiles }, (int)response.StatusCode, response.Headers.Location?.OriginalString, RealGateway);
    }
}
