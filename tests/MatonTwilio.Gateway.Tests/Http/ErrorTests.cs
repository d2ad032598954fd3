using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Paging;

namespace MatonTwilio.Gateway.Tests;

/// <summary>The errors for responses that refuse a request.</summary>
public sealed class ErrorTests : GatewayTest
{
    private const string KeyHint = "MATON_API_KEY";
    private const string ConnectionHint = "Get-MatonConnection";
    private const string AddressHint = "gateway's URL";

    [Theory]
    [InlineData(401, """{"message": "Invalid API key"}""", MatonFailureReason.Unauthorized, "The gateway's message: Invalid API key", KeyHint)]
    [InlineData(400, """{"message": "No Twilio Connection found"}""", MatonFailureReason.NoConnection, "The gateway's message: No Twilio Connection found", ConnectionHint)]
    [InlineData(400, """{"error": "Bad app name"}""", MatonFailureReason.BadRequest, "The gateway's message: Bad app name", ConnectionHint)]
    [InlineData(400, "", MatonFailureReason.BadRequest, "(400)", ConnectionHint)]
    [InlineData(403, """{"detail": "Forbidden"}""", MatonFailureReason.UnexpectedAnswer, "(403). The gateway's message: Forbidden", null)]
    [InlineData(404, """{"error": {"message": "No route"}}""", MatonFailureReason.NotFound, "The gateway's message: No route", AddressHint)]
    [InlineData(418, "[1, 2]", MatonFailureReason.UnexpectedAnswer, "(418)", null)]
    [InlineData(429, """{"error": {"detail": "Slow down"}}""", MatonFailureReason.RateLimited, "The gateway's message: Slow down", "-RequestsPerSecond")]
    [InlineData(500, """{"message": 5}""", MatonFailureReason.ServerError, "(500)", "New-MatonConnection -Open")]
    [InlineData(502, "<html>Bad gateway</html>", MatonFailureReason.ServerError, "(502)", "Run the command again later")]
    [InlineData(503, """{"message": ""}""", MatonFailureReason.ServerError, "(503)", "Run the command again later")]
    [InlineData(200, "<html>", MatonFailureReason.UnexpectedAnswer, "JSON", null)]
    public async Task An_error_of_the_gateway_has_a_reason_its_text_and_a_hint(int status, string body, MatonFailureReason reason, string text, string? hint)
    {
        Settings = Settings with { MaximumRetryCount = 0 };
        Server.AnswersBy(_ => CannedResponse.Json(body, status));

        var error = await FailAsync("GET", reason);

        Assert.Equal($"Maton.{reason}", error.ErrorId);
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
        Assert.Equal(("GET", MessagePath), (error.Method, error.Path));
        if (hint is null)
        {
            Assert.Null(error.Hint);
        }
        else
        {
            Assert.Contains(hint, error.Hint, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(400, false)]
    [InlineData(1000, false)]
    [InlineData(9999, false)]
    [InlineData(10000, true)]
    public async Task Twilios_codes_have_five_digits(int code, bool isTwilios)
    {
        Server.AnswersBy(_ => CannedResponse.Refusal(code, "No.", 400));

        var error = await Assert.ThrowsAnyAsync<MatonException>(() => DoAsync("GET"));

        Assert.Equal(isTwilios, error is TwilioApiException);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(500)]
    public async Task An_error_has_its_status_code(int status)
    {
        Settings = Settings with { MaximumRetryCount = 0 };
        Server.AnswersBy(_ => CannedResponse.Status(status));

        var error = await Assert.ThrowsAsync<MatonGatewayException>(() => DoAsync("DELETE"));

        Assert.Equal((status, "DELETE"), (error.Status, error.Method));
    }

    [Fact]
    public async Task The_error_for_an_HTML_page_names_its_type_and_recommends_checking_the_URL()
    {
        Settings = Settings with { MaximumRetryCount = 0 };
        Server.Answers(CannedResponse.Html());

        var error = await FailAsync("GET", MatonFailureReason.UnexpectedAnswer);

        Assert.Contains("text/html", error.Message, StringComparison.Ordinal);
        Assert.Contains(AddressHint, error.Hint, StringComparison.Ordinal);
        Assert.Equal(200, error.Status);
    }

    [Theory]
    [InlineData(400, 21211, "The 'To' number is not valid.")]
    [InlineData(404, 20404, "The resource was not found.")]
    [InlineData(409, 20009, "It is still moving.")]
    public async Task Twilios_error_keeps_its_code_its_text_and_its_page(int status, int code, string message)
    {
        Server.Answers(CannedResponse.Refusal(code, message, status));

        var error = await Assert.ThrowsAsync<TwilioApiException>(() => DoAsync("POST"));

        Assert.Equal((code, message, status), (error.Code, error.Message, error.Status));
        Assert.Equal($"Twilio.{code}", error.ErrorId);
        Assert.Equal($"https://www.twilio.com/docs/errors/{code}", error.MoreInfo);
        Assert.Contains(error.MoreInfo!, error.Hint, StringComparison.Ordinal);
        Assert.Equal(("POST", MessagesPath), (error.Method, error.Path));
    }

    [Fact]
    public async Task Twilios_401_is_about_the_connection_and_not_about_the_key()
    {
        Server.Answers(CannedResponse.Refusal(20003, "Authenticate", 401));

        var error = await Assert.ThrowsAsync<TwilioApiException>(() => ReadAsync());

        Assert.Contains("New-MatonConnection -Open", error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twilios_code_without_a_text_is_still_an_error_of_Twilios()
    {
        Server.Answers(CannedResponse.Json("""{"code": 30003}""", 400));

        var error = await Assert.ThrowsAsync<TwilioApiException>(() => ReadAsync());

        Assert.Equal((30003, "Twilio's error 30003.", null), (error.Code, error.Message, error.MoreInfo));
    }

    [Theory]
    [InlineData("""{"code": 99999999999, "message": "No."}""")]
    [InlineData("""{"code": "E1", "message": "No."}""")]
    [InlineData("""{"code": null, "message": "No."}""")]
    public async Task A_response_with_an_unknown_code_is_an_error_of_the_gateway(string body)
    {
        Server.Answers(CannedResponse.Json(body, 404));

        Assert.EndsWith("The gateway's message: No.", (await FailAsync("GET", MatonFailureReason.NotFound)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_in_an_error_has_no_query()
    {
        Server.Answers(CannedResponse.Json(Records.Page("messages", MessagesPath + "?PageToken=secret")), CannedResponse.Status(404));
        using var list = Client.List(Messages, new RequestFields().Add("To", "+15550001111"), new PagePlan(1));
        await list.NextAsync(CancellationToken.None);

        var error = await Assert.ThrowsAsync<MatonGatewayException>(() => list.NextAsync(CancellationToken.None));

        Assert.Equal(MessagesPath, error.Path);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
        Assert.All(Notes, static note => Assert.DoesNotContain("secret", note.Text, StringComparison.Ordinal));
        Assert.All(Notes, static note => Assert.DoesNotContain("5550001111", note.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_verbose_line_has_the_method_path_names_of_the_query_and_status()
    {
        Server.Answers(CannedResponse.Json(Records.Page("messages", next: null)));
        using var list = Client.List(Messages, new RequestFields().Add("To", "+15550001111"), new PagePlan(1));

        await list.NextAsync(CancellationToken.None);

        Assert.Equal($"GET {MessagesPath} (To, PageSize) 200 in 0 ms", Assert.Single(Notes, static note => note.Level == LogLevel.Verbose).Text);
    }

    [Theory]
    [InlineData("dropped after the request was read", "ResponseEnded in 0 ms")]
    [InlineData("no response in time", "no response in time in 59700 ms")]
    [InlineData("truncated JSON", "200 in 0 ms")]
    public async Task A_failed_attempt_has_one_verbose_line(string fault, string outcome)
    {
        Settings = Settings with { MaximumRetryCount = 0 };
        Server.AnswersBy(_ => Faults.Make(fault, Clock));

        await Assert.ThrowsAsync<MatonGatewayException>(() => ReadAsync());

        Assert.Equal($"GET {MessagePath} {outcome}", Assert.Single(Notes, static note => note.Level == LogLevel.Verbose).Text);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    [InlineData(399)]
    public async Task A_redirect_is_reported_and_never_followed(int status)
    {
        using var elsewhere = new TestServer();
        Server.AnswersBy(_ => CannedResponse.Status(status, $"Location: {elsewhere.Address}"));

        foreach (var method in new[] { "GET", "POST", "DELETE" })
        {
            // It is unknown whether a server carried out a POST before it redirected.
            var error = await FailAsync(method, method == "POST" ? MatonFailureReason.OutcomeUnknown : MatonFailureReason.UnexpectedAnswer);
            Assert.Equal(status, error.Status);
            Assert.Contains(AddressHint, (error.InnerException as MatonException ?? error).Hint, StringComparison.Ordinal);
        }

        Assert.Equal((3, 0), (Server.Requests.Count, elsewhere.Connected.Count));
    }

    [Theory]
    [InlineData("\\u001b[31mred\\u0007", "␛[31mred␇")]
    [InlineData("a\\r\\nb", "a␍␊b")]
    [InlineData("c1\\u009b", "c1\uFFFD")]
    [InlineData("\\u202Edesrever", "\uFFFDdesrever")]
    [InlineData("del\\u007f", "del␡")]
    public async Task Control_characters_are_shown_and_not_sent_to_the_screen(string escaped, string shown)
    {
        Server.Answers(CannedResponse.Refusal(20404, escaped, 404), CannedResponse.Json($$"""{"message": "{{escaped}}"}""", 404));

        var twilios = await Assert.ThrowsAsync<TwilioApiException>(() => ReadAsync());
        var gateways = await FailAsync("GET", MatonFailureReason.NotFound);

        Assert.Equal(shown, twilios.Message);
        Assert.EndsWith(shown, gateways.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"message": "\ud800"}""", "Maton.NotFound")]
    [InlineData("""{"code": 20404, "message": "\udc00 lone"}""", "Twilio.20404")]
    [InlineData("""{"message": "No.", "more_info": "\ud83d"}""", "Maton.NotFound")]
    public async Task A_text_that_is_not_valid_UTF16_does_not_hide_the_error(string body, string expected)
    {
        Server.Answers(CannedResponse.Json(body, 404));

        var error = await Assert.ThrowsAnyAsync<MatonException>(() => ReadAsync());

        Assert.Equal((404, expected), (error.Status, error.ErrorId));
    }

    [Theory]
    [InlineData(500, "")]
    [InlineData(501, "...")]
    [InlineData(10_000, "...")]
    public async Task A_long_text_is_cut(int length, string end)
    {
        Server.Answers(CannedResponse.Refusal(20404, new string('x', length), 404));

        var error = await Assert.ThrowsAsync<TwilioApiException>(() => ReadAsync());

        Assert.Equal(new string('x', 500) + end, error.Message);
    }

    [Theory]
    [InlineData("""{"detail": "detail", "error": "error", "message": "message"}""", "message")]
    [InlineData("""{"detail": "detail", "error": "error"}""", "error")]
    [InlineData("""{"detail": "detail"}""", "detail")]
    [InlineData("""{"detail": "outer", "error": {"detail": "detail", "message": "message"}}""", "message")]
    public async Task Of_several_texts_the_message_is_shown(string body, string shown)
    {
        Server.Answers(CannedResponse.Json(body, 404));

        var error = await FailAsync("GET", MatonFailureReason.NotFound);

        Assert.EndsWith($"The gateway's message: {shown}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_body_without_end_is_not_read_to_its_end()
    {
        // The body is longer than what is read of an error and never ends, so reading to its end would hang.
        Server.Answers(CannedResponse.Of(404, new string('x', 200_000), "Content-Type: text/plain").CutInBody(ConnectionEnd.Silence));

        await FailAsync("GET", MatonFailureReason.NotFound);

        await Server.Abandoned.ReachesAsync(1);
    }

    [Theory]
    [InlineData("\"20404\"", "Twilio.20404")]
    [InlineData("20404", "Twilio.20404")]
    [InlineData("\"404\"", "Maton.NotFound")]
    [InlineData("\"many\"", "Maton.NotFound")]
    [InlineData("{}", "Maton.NotFound")]
    [InlineData("20404.0", "Twilio.20404")]
    [InlineData("20404.5", "Maton.NotFound")]
    [InlineData("2147483647", "Twilio.2147483647")]
    [InlineData("2147483648", "Maton.NotFound")]
    public async Task Twilios_code_is_a_whole_number_and_may_come_as_text(string code, string expected)
    {
        Server.Answers(CannedResponse.Json($$"""{"code": {{code}}, "message": "Not found"}""", 404));

        Assert.Equal(expected, (await Assert.ThrowsAnyAsync<MatonException>(() => DoAsync("GET"))).ErrorId);
    }

    [Fact]
    public async Task A_byte_order_mark_before_an_error_or_a_record_is_ignored()
    {
        Server.Answers(
            CannedResponse.Json("\uFEFF" + """{"code": 20404, "message": "Not found"}""", 404),
            CannedResponse.Json("\uFEFF" + Records.Message()));

        Assert.Equal("Twilio.20404", (await Assert.ThrowsAsync<TwilioApiException>(() => DoAsync("GET"))).ErrorId);
        Assert.Equal(MessageSid, (await ReadAsync()).Sid);
    }
}
