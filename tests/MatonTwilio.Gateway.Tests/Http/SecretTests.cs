using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Tests;

/// <summary>The key is only in the request's header, whatever a server does.</summary>
public sealed class SecretTests : GatewayTest
{
    private static readonly Dictionary<string, CannedResponse> Echoes = new()
    {
        ["in Twilio's error"] = CannedResponse.Refusal(20003, $"Bearer {Key} is not allowed", 403),
        ["in the gateway's error"] = CannedResponse.Json($$"""{"message": "Unknown key {{Key}}"}""", 401),
        ["in the page about the error"] = CannedResponse.Json($$"""{"code": 1, "message": "No.", "more_info": "https://a.example/?{{Key}}"}""", 400),
        ["at the place where a text is cut"] = CannedResponse.Refusal(20003, new string('x', 490) + Key, 403),
        ["in an error's header"] = CannedResponse.Status(404, $"X-Echo: Bearer {Key}"),
        ["in a success's header"] = CannedResponse.Json(Records.Message(), 200, $"X-Echo: {Key}"),
        ["in a redirect"] = CannedResponse.Status(302, $"Location: https://a.example/{Key}"),
        ["in a type"] = CannedResponse.Of(200, "x", $"Content-Type: text/{Key}"),
        ["in a line that is no header"] = CannedResponse.Raw($"HTTP/1.1 200 OK\r\n{Key}\r\n\r\n") with { ConnectionEnd = ConnectionEnd.Close },
        ["in a line that is no status"] = CannedResponse.Raw($"Bearer {Key}\r\n\r\n") with { ConnectionEnd = ConnectionEnd.Close },
        ["in a name that is no header's"] = CannedResponse.Raw($"HTTP/1.1 200 OK\r\n{Key} : 1\r\n\r\n") with { ConnectionEnd = ConnectionEnd.Close },
        ["in a field's name"] = CannedResponse.Json($$"""{"{{Key}}": broken}"""),
        ["in a value"] = CannedResponse.Json($$"""{"num_segments": "{{Key}}"}"""),
    };

    public static TheoryData<string> EveryEcho => [.. Echoes.Keys];

    [Theory]
    [MemberData(nameof(EveryEcho))]
    public async Task A_key_that_a_server_repeats_is_not_shown(string where)
    {
        var response = Echoes[where];
        Assert.Contains(Key, System.Text.Encoding.Latin1.GetString(response.Bytes), StringComparison.Ordinal);
        Settings = Settings with { MaximumRetryCount = 1 };
        Server.AnswersBy(_ => response);

        foreach (var method in new[] { "GET", "POST", "DELETE" })
        {
            var error = await Record.ExceptionAsync(() => DoAsync(method));
            Assert.False(Shows(error?.ToString()), $"The key is in the error: {where}.");
            Assert.False(Shows((error as MatonException)?.Hint), $"The key is in the hint: {where}.");
            Assert.False(Shows((error as TwilioApiException)?.MoreInfo), $"The key is in the link: {where}.");
        }

        Assert.NotEmpty(Notes);
        Assert.DoesNotContain(Notes, static note => Shows(note.Text));
    }

    [Theory]
    [InlineData("as it is", Key)]
    [InlineData("in another letter case", "MK-0F5D9c1e7b3a42")]
    [InlineData("escaped by JSON", @"\u006dk-0f5d9c1e\u0037b3a42")]
    [InlineData("in base64", "Ynk=bWstMGY1ZDljMWU3YjNhNDI=")]
    [InlineData("in base64 after one byte", "Om1rLTBmNWQ5YzFlN2IzYTQy")]
    [InlineData("in base64 after two bytes", "YTptay0wZjVkOWMxZTdiM2E0Mg==")]
    [InlineData("in base64 between others", "Ym9iOm1rLTBmNWQ5YzFlN2IzYTQyOg==")]
    public async Task A_key_in_a_record_is_replaced_by_asterisks(string how, string echo)
    {
        Assert.NotEmpty(how);
        Server.AnswersBy(_ => CannedResponse.Json($$"""
            {"sid": "SM1", "body": "before {{echo}} after", "from": "{{echo}}", "{{echo}}": 1, "subresource_uris": {"{{echo}}": "{{echo}}"}, "price": "{{echo}}"}
            """));

        var record = await ReadAsync();
        var raw = (System.Collections.Specialized.OrderedDictionary)(await new RawClient(Session, Client).SendAsync("GET", "Messages/SM1", null, null, default).WithTimeout())!;

        string?[] texts = [record.Body, record.From, .. record.SubresourceUris!.Keys, .. record.SubresourceUris!.Values, (string)raw["body"]!, .. raw.Keys.Cast<string>()];
        Assert.All(texts, text => Assert.False(Repeats(text), text));
        Assert.All([record.Body, (string)raw["body"]!], static text => Assert.Matches(@"^before .*\*\*\*.* after$", text));
        Assert.All(Notes, note => Assert.False(Repeats(note.Text), note.Text));
    }

    [Fact]
    public async Task A_short_key_is_not_masked_in_records_because_it_may_be_a_word()
    {
        Settings = Settings with { ApiKey = new ApiKey("sandbox-key") };
        Server.Answers(CannedResponse.Json("""{"sid": "SM1", "body": "The Sandbox-Key is sandbox-key"}"""));

        Assert.Equal("The Sandbox-Key is sandbox-key", (await ReadAsync()).Body);
    }

    [Theory]
    [InlineData(@"a\/b\u0020\u0041\u005a\u007e", "a/b AZ~")]
    [InlineData(@"\\\/ \\u0041 \u0022 \u005c \u00e9 \ud83d\ude00 \u001f \u007F \n\t\b", @"\\/ \\u0041 \u0022 \u005c \u00e9 \ud83d\ude00 \u001f \u007F \n\t\b")]
    [InlineData(@"\u00", @"\u00")]
    [InlineData(@"\u004g \", @"\u004g \")]
    [InlineData(@"\u41gg", @"\u41gg")]
    [InlineData("", "")]
    public void A_key_with_unnecessary_JSON_escapes_is_masked(string json, string expected)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(json);

        Assert.Equal(expected, System.Text.Encoding.UTF8.GetString(bytes.AsSpan(0, Gateway.Json.PlainEscapes.Unescape(bytes))));
    }

    [Fact]
    public async Task A_debug_line_shows_the_headers_without_the_key()
    {
        Server.Answers(CannedResponse.Json(Records.Message(), 200, "X-Trace: 42"));

        await ReadAsync();

        var debug = Notes.Where(static note => note.Level == LogLevel.Debug).Select(static note => note.Text).ToList();
        Assert.Contains("request header Authorization: ***", debug);
        Assert.Contains("response header X-Trace: 42", debug);
    }

    [Fact]
    public void A_key_and_objects_that_contain_it_print_as_asterisks()
    {
        Assert.Equal("***", new ApiKey(Key).ToString());
        Assert.DoesNotContain(Key, Settings.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Key, Session.Handle.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Key, Session.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cause_whose_own_cause_repeats_the_key_is_withheld()
    {
        var harmless = new HttpRequestException("Lost.", new IOException("The end of the stream."));

        Assert.Null(new ApiKey(Key).Withhold(new HttpRequestException("Lost.", new IOException($"Not a header: {Key}"))));
        Assert.Same(harmless, new ApiKey(Key).Withhold(harmless));
    }

    [Fact]
    public void A_secret_is_not_in_a_digest_that_could_be_guessed()
    {
        var fields = new RequestFields().Add("To", "sip:ann@example.com");

        Assert.Equal(new RequestFields(fields).AddSecret("SipAuthPassword", "s3cret").Digest(), new RequestFields(fields).AddSecret("SipAuthPassword", "other").Digest());
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("mk-with\nline")]
    [InlineData("mk-with space")]
    [InlineData("mk-ü")]
    public void A_key_that_is_invalid_in_a_header_is_refused_without_being_shown(string key)
    {
        var error = Assert.Throws<ArgumentException>(() => new ApiKey(key));

        Assert.DoesNotContain("mk-", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task White_space_around_a_key_is_not_part_of_it()
    {
        Settings = Settings with { ApiKey = new ApiKey($" {Key}\r\n") };
        Server.Answers(CannedResponse.Json(Records.Message()));

        await ReadAsync();

        Assert.Equal($"Bearer {Key}", Assert.Single(Server.Requests).Header("Authorization"));
    }

    [Fact]
    public void Keys_with_the_same_text_are_equal()
    {
        Assert.Equal(new ApiKey(Key), new ApiKey(Key));
        Assert.Equal(new ApiKey(Key).GetHashCode(), new ApiKey(Key).GetHashCode());
        Assert.NotEqual(new ApiKey(Key), new ApiKey(Key + "x"));
        Assert.False(new ApiKey(Key).Equals(null));
    }

    [Fact]
    public async Task A_session_without_a_key_sends_nothing_and_names_the_page_with_the_key()
    {
        Settings = Settings with { ApiKey = null };

        var error = await FailAsync("GET", MatonFailureReason.NoApiKey);

        Assert.Contains("MATON_API_KEY", error.Hint, StringComparison.Ordinal);
        Assert.Equal(0, Server.Connected.Count);
    }

    [Theory]
    [InlineData("http://gateway.example/twilio")]
    [InlineData("http://127.0.0.1.example/twilio")]
    [InlineData("http://localhost.example/twilio")]
    [InlineData("http://10.0.0.1/twilio")]
    [InlineData("http://[2001:db8::1]/twilio")]
    [InlineData("https://name@gateway.example/twilio")]
    [InlineData("https://name:word@gateway.example/twilio")]
    [InlineData("http://name:word@127.0.0.1/twilio")]
    [InlineData("ftp://127.0.0.1/twilio")]
    [InlineData("file:///twilio")]
    [InlineData("/twilio")]
    public void A_URL_to_which_the_key_must_not_be_sent_is_refused(string address)
    {
        var unsafeAddress = new Uri(address, UriKind.RelativeOrAbsolute);

        var gateway = Assert.Throws<ArgumentException>(() => GatewaySession.Open(new SessionSettings { GatewayUri = unsafeAddress }));
        var control = Assert.Throws<ArgumentException>(() => GatewaySession.Open(new SessionSettings { ControlUri = unsafeAddress }));

        Assert.Contains("gateway", gateway.Message, StringComparison.Ordinal);
        Assert.Contains("control", control.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("word", gateway.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://gateway.example/twilio")]
    [InlineData("https://10.0.0.1:8443/twilio")]
    [InlineData("http://127.0.0.1:5000/twilio")]
    [InlineData("http://127.1.2.3/twilio")]
    [InlineData("http://localhost/twilio")]
    [InlineData("http://[::1]:5000/twilio")]
    public void A_URL_that_keeps_the_key_safe_is_accepted(string address)
    {
        using var session = GatewaySession.Open(new SessionSettings { GatewayUri = new Uri(address), ControlUri = new Uri(address) });

        Assert.Equal(new Uri(address), session.Handle.GatewayUri);
    }

    // Whether a person could recover the key from the text, by hand or with a decoder at any position.
    private static bool Repeats(string? text)
        => text is not null && (text.Contains(Key, StringComparison.OrdinalIgnoreCase) || Enumerable.Range(0, text.Length).Any(start => Decoded(text[start..]).Contains(Key, StringComparison.Ordinal)));

    private static string Decoded(string text)
    {
        var encoded = string.Concat(text.TakeWhile(static character => char.IsAsciiLetterOrDigit(character) || character is '+' or '/'));
        return System.Text.Encoding.Latin1.GetString(Convert.FromBase64String(encoded[..(encoded.Length / 4 * 4)]));
    }

    private static bool Shows(string? text) => text?.Contains(Key, StringComparison.Ordinal) == true;
}
