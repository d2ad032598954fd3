using System.Collections.Concurrent;
using System.Net;
using System.Text;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>A person sends a message to a number of the account: the program gets a request and replies, and STOP is applied.</summary>
public sealed class InboundTests : IDisposable
{
    private const string Person = "+15557770001";

    private readonly ConcurrentQueue<string> _log = new();
    private readonly SandboxClient _sandbox;
    private Func<HttpRequest, HttpReply> _answer = static _ => HttpReply.NoContent;
    private readonly LocalProgram _program;

    public InboundTests()
    {
        _sandbox = new(options => options with { Log = _log.Enqueue });
        _program = new(request => _answer(request));
    }

    public void Dispose()
    {
        _sandbox.Dispose();
        _program.Dispose();
    }

    [Fact]
    public async Task The_program_gets_a_message_and_its_reply_is_sent()
    {
        await PointAsync("/sms");
        _answer = _ => LocalProgram.Twiml("<Message>Thank you &amp; good bye</Message><Message><Body>two</Body></Message>");

        var message = await WriteAsync("C");

        var request = await _program.NextAsync();
        Assert.Equal(("C", Person, Own, message.Sid, "received"), (request.Form["Body"], request.Form["From"], request.Form["To"], request.Form["MessageSid"], request.Form["SmsStatus"]));
        Assert.Equal(RequestSignature.Of(_sandbox.Server.AuthToken, _program["/sms"], request.Form.Pairs), request.Header(RequestSignature.Header));
        Assert.Equal(["Thank you & good bye", "two"], message.Reply);
        Assert.Equal(["outbound-reply two", "outbound-reply Thank you & good bye", "inbound C"], await NewestAsync(3));
    }

    [Fact]
    public async Task Plain_text_is_a_reply()
    {
        await PointAsync("/sms");
        _answer = _ => new(200, "text/plain", Encoding.UTF8.GetBytes("Hello"));

        Assert.Equal(["Hello"], (await WriteAsync("Hi")).Reply);
    }

    [Fact]
    public async Task A_redirect_requests_another_document()
    {
        await PointAsync("/sms");
        _answer = request => request.Path == "/sms" ? LocalProgram.Twiml("<Redirect>/other</Redirect>") : LocalProgram.Twiml("<Message>from there</Message>");

        Assert.Equal(["from there"], (await WriteAsync("Hi")).Reply);
    }

    [Theory]
    [InlineData("http://[", "a URL that is not valid")]
    [InlineData("https://example.com/sms", "https://example.com/sms")]
    public async Task A_redirect_to_another_machine_or_an_invalid_URL_is_logged(string place, string shown)
    {
        await PointAsync("/sms");
        _answer = _ => LocalProgram.Twiml($"<Message>first</Message><Redirect>{place}</Redirect>");

        Assert.Equal(["first"], (await WriteAsync("Hi")).Reply);
        Assert.Contains(_log, line => line.EndsWith($"→ POST {shown} was not requested, because it is not on this machine", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_fallback_is_requested_if_the_first_URL_fails()
    {
        await PointAsync("/sms", ("SmsFallbackUrl", _program["/fallback"]));
        _answer = request => request.Path == "/sms" ? HttpReply.Html(500, "no") : LocalProgram.Twiml("<Message>instead</Message>");

        Assert.Equal(["instead"], (await WriteAsync("Hi")).Reply);
    }

    [Theory]
    [InlineData("STOP")]
    [InlineData(" unsubscribe ")]
    public async Task After_STOP_messages_are_refused_until_START(string word)
    {
        await PointAsync("/sms");
        _answer = _ => LocalProgram.Twiml("<Message>We are sorry</Message>");

        var stop = await WriteAsync(word);

        Assert.StartsWith("You have successfully been unsubscribed.", Assert.Single(stop.Reply), StringComparison.Ordinal);
        Assert.Contains(_log, line => line.Contains("gets no reply, because it was refused: 21610", StringComparison.Ordinal));
        Assert.Equal(21610, await SendAsync(Own));
        Assert.Null(await SendAsync("+15557654321"));

        var start = await WriteAsync("start");

        Assert.StartsWith("You have successfully been re-subscribed", start.Reply[0], StringComparison.Ordinal);
        Assert.Null(await SendAsync(Own));
    }

    [Theory]
    [InlineData("stopall", true)]
    [InlineData("Cancel", true)]
    [InlineData("END", true)]
    [InlineData("quit", true)]
    [InlineData("REVOKE", true)]
    [InlineData("optout", true)]
    [InlineData("UNSTOP", false)]
    [InlineData("yes", false)]
    [InlineData("INFO", false)]
    public async Task Each_keyword_has_a_reply_and_its_effect(string word, bool stops)
    {
        var message = await WriteAsync(word);

        Assert.Equal([$"outbound-reply {Assert.Single(message.Reply)}", $"inbound {word}"], await NewestAsync(2));
        Assert.Equal(stops ? 21610 : null, await SendAsync(Own));
    }

    [Fact]
    public async Task A_reply_can_have_another_recipient_and_an_empty_reply_is_not_sent()
    {
        await PointAsync("/sms");
        _answer = _ => LocalProgram.Twiml($"<Message/><Message to=\"{Recipient}\">For you</Message><Enqueue/>");

        var message = await WriteAsync("Hi");

        Assert.Equal(["For you"], message.Reply);
        Assert.Equal(Recipient, Text(List(await _sandbox.GetAsync($"{_sandbox.Account}/Messages.json?PageSize=1"), "messages")[0], "to"));
        Assert.Contains(_log, line => line.EndsWith($"{message.Sid} <Enqueue> is not supported", StringComparison.Ordinal));
        Assert.DoesNotContain(_log, static line => line.Contains("refused", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_empty_response_is_not_an_error()
    {
        await PointAsync("/sms");

        Assert.Empty((await WriteAsync("Hi")).Reply);
        Assert.DoesNotContain(_log, static line => line.Contains("12100", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_redirect_to_itself_ends()
    {
        await PointAsync("/sms");
        _answer = _ => LocalProgram.Twiml("<Redirect/>");

        await WriteAsync("Hi");

        Assert.Equal(20, _log.Count(line => line.EndsWith($"→ POST {_program["/sms"]} 200", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_URL_of_an_application_takes_precedence_over_that_of_the_number()
    {
        var application = await _sandbox.PostAsync(
            $"{_sandbox.Account}/Applications.json", HttpStatusCode.Created, ("SmsUrl", _program["/application"]), ("SmsMethod", "GET"));
        await PointAsync("/sms", ("SmsApplicationSid", Text(application, "sid")!));

        await WriteAsync("Hi");

        var request = await _program.NextAsync();
        Assert.Equal(("GET", "/application", "Hi"), (request.Method, request.Path, request.Query["Body"]));
    }

    [Theory]
    [InlineData("HELP", 1)]
    [InlineData("Please stop that", 0)]
    public async Task Other_words_are_ordinary_messages(string body, int replies)
    {
        Assert.Equal(replies, (await WriteAsync(body)).Reply.Count);
        Assert.Null(await SendAsync(Own));
    }

    [Fact]
    public async Task A_number_with_a_URL_of_another_machine_still_receives_messages()
    {
        await _sandbox.PostAsync($"{_sandbox.Account}/IncomingPhoneNumbers/{await NumberAsync()}.json", HttpStatusCode.OK, ("SmsUrl", "https://example.com/sms"));

        Assert.Empty((await WriteAsync("Hi")).Reply);
        Assert.Contains(_log, line => line.EndsWith("→ POST https://example.com/sms was not requested, because it is not on this machine", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nobody", Own)]
    [InlineData(Person, "+15550009999")]
    public async Task Invalid_numbers_are_refused(string from, string to)
        => await Assert.ThrowsAsync<ArgumentException>(() => _sandbox.Server.ReceiveMessageAsync(from, to, "Hi"));

    [Fact]
    public async Task A_reply_that_is_not_TwiML_is_logged_and_not_sent()
    {
        await PointAsync("/sms");
        _answer = _ => new(200, "text/xml", Encoding.UTF8.GetBytes("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><Response><Message>&b;</Message></Response>"));

        Assert.Empty((await WriteAsync("Hi")).Reply);
        Assert.Contains(_log, line => line.EndsWith("got a reply that is not TwiML (12100)", StringComparison.Ordinal));
    }

    private Task<MatonSandboxMessage> WriteAsync(string body) => _sandbox.Server.ReceiveMessageAsync(Person, Own, body);

    private async Task PointAsync(string path, params (string Name, string Value)[] more)
        => await _sandbox.PostAsync($"{_sandbox.Account}/IncomingPhoneNumbers/{await NumberAsync()}.json", HttpStatusCode.OK, [("SmsUrl", _program[path]), .. more]);

    private async Task<string> NumberAsync()
        => Sids(await _sandbox.GetAsync($"{_sandbox.Account}/IncomingPhoneNumbers.json?PhoneNumber={Uri.EscapeDataString(Own)}"), "incoming_phone_numbers")[0];

    private async Task<int?> SendAsync(string from)
    {
        using var response = await _sandbox.SendAsync(HttpMethod.Post, _sandbox.Url($"{_sandbox.Account}/Messages.json"), ("To", Person), ("From", from), ("Body", "News"));
        var body = System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return (int?)body["code"];
    }

    private async Task<string[]> NewestAsync(int count)
        => [.. List(await _sandbox.GetAsync($"{_sandbox.Account}/Messages.json?PageSize={count}"), "messages").Select(message => $"{Text(message, "direction")} {Text(message, "body")}")];
}
