using System.Collections.Concurrent;
using System.Net;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>A program on this machine gets each status, in requests as Twilio would send them.</summary>
public sealed class StatusCallbackTests : IDisposable
{
    private readonly ConcurrentQueue<string> _log = new();
    private readonly LocalProgram _program = new();
    private readonly SandboxClient _sandbox;

    public StatusCallbackTests() => _sandbox = new(options => options with { Log = _log.Enqueue });

    public void Dispose()
    {
        _sandbox.Dispose();
        _program.Dispose();
    }

    [Fact]
    public async Task A_message_reports_that_it_was_sent_and_delivered()
    {
        var sid = await SendAsync(_program["/status?job=1"]);
        _sandbox.Clock.Advance(TimeSpan.FromSeconds(4));

        var (sent, delivered) = (await _program.NextAsync(), await _program.NextAsync());

        Assert.Equal(("sent", "delivered"), (sent.Form["MessageStatus"], delivered.Form["MessageStatus"]));
        Assert.Equal(("POST", "/status", "job=1"), (sent.Method, sent.Path, sent.RawQuery));
        Assert.Equal((sid, sid, Own, Recipient), (sent.Form["MessageSid"], sent.Form["SmsSid"], sent.Form["From"], sent.Form["To"]));
        Assert.Equal(_sandbox.Server.AccountSid, sent.Form["AccountSid"]);
        Assert.Equal(RequestSignature.Of(_sandbox.Server.AuthToken, _program["/status?job=1"], sent.Form.Pairs), sent.Header(RequestSignature.Header));
    }

    [Fact]
    public async Task A_message_that_fails_reports_its_error_code()
    {
        await SendAsync(_program["/"], "+15559870001");
        _sandbox.Clock.Advance(TimeSpan.FromSeconds(10));

        var (sent, end) = (await _program.NextAsync(), await _program.NextAsync());
        Assert.Equal(("sent", null), (sent.Form["MessageStatus"], sent.Form["ErrorCode"]));
        Assert.Equal(("undelivered", "30003"), (end.Form["MessageStatus"], end.Form["ErrorCode"]));
    }

    [Fact]
    public async Task A_canceled_message_reports_its_status()
    {
        var message = await _sandbox.PostAsync(
            $"{_sandbox.Account}/Messages.json", HttpStatusCode.Created, ("To", Recipient), ("MessagingServiceSid", Service), ("Body", "Later"),
            ("ScheduleType", "fixed"), ("SendAt", "2026-02-11T12:00:00Z"), ("StatusCallback", _program["/"]));

        await _sandbox.PostAsync($"{_sandbox.Account}/Messages/{Text(message, "sid")}.json", HttpStatusCode.OK, ("Status", "canceled"));

        Assert.Equal("canceled", (await _program.NextAsync()).Form["MessageStatus"]);
    }

    // The older name of the application's callback comes last.
    [Theory]
    [InlineData("StatusCallback MessageStatusCallback SmsStatusCallback", "/StatusCallback")]
    [InlineData("MessageStatusCallback SmsStatusCallback", "/MessageStatusCallback")]
    [InlineData("SmsStatusCallback", "/SmsStatusCallback")]
    public async Task The_callback_of_a_message_takes_precedence_over_those_of_its_application(string given, string requested)
    {
        var urls = given.Split(' ').Select(name => (name, _program["/" + name])).ToLookup(static url => url.name == "StatusCallback");
        var application = await _sandbox.PostAsync($"{_sandbox.Account}/Applications.json", HttpStatusCode.Created, [.. urls[false]]);
        await _sandbox.PostAsync(
            $"{_sandbox.Account}/Messages.json", HttpStatusCode.Created,
            [("To", Recipient), ("From", Own), ("Body", "A"), ("ApplicationSid", Text(application, "sid")!), .. urls[true]]);
        _sandbox.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(requested, (await _program.NextAsync()).Path);
    }

    [Fact]
    public async Task A_call_reports_the_requested_events()
    {
        await CallAsync(("StatusCallbackEvent", "initiated"), ("StatusCallbackEvent", "ringing answered completed"));
        _sandbox.Clock.Advance(TimeSpan.FromSeconds(20));

        var events = new[] { await _program.NextAsync(), await _program.NextAsync(), await _program.NextAsync(), await _program.NextAsync() };

        Assert.Equal(["initiated", "ringing", "in-progress", "completed"], events.Select(one => one.Form["CallStatus"]));
        Assert.Equal(["0", "1", "2", "3"], events.Select(one => one.Form["SequenceNumber"]));
        Assert.Equal([null, null, null, "6"], events.Select(one => one.Form["CallDuration"] is "0" ? null : one.Form["CallDuration"]));
    }

    [Fact]
    public async Task A_call_reports_only_its_end_by_default()
    {
        await CallAsync(("StatusCallbackMethod", "GET"));
        _sandbox.Clock.Advance(TimeSpan.FromSeconds(20));

        var end = await _program.NextAsync();

        Assert.Equal(("GET", "completed"), (end.Method, end.Query["CallStatus"]));
        Assert.Equal(RequestSignature.Of(_sandbox.Server.AuthToken, _program[$"{end.Path}?{end.RawQuery}"], []), end.Header(RequestSignature.Header));
    }

    [Fact]
    public async Task An_unanswered_call_reports_its_final_status()
    {
        // Some calls are not answered: the sandbox draws them by its seed.
        HttpRequest end;
        var number = 10;
        do
        {
            await CallAsync(("To", $"+155598700{number++}"));
            _sandbox.Clock.Advance(TimeSpan.FromSeconds(20));
            end = await _program.NextAsync();
        }
        while (end.Form["CallStatus"] == "completed" && number < 100);

        Assert.Contains(end.Form["CallStatus"], CallRecord.Failures);
        Assert.Null(end.Form["CallDuration"]);
    }

    [Fact]
    public async Task A_participant_reports_the_end_of_the_conference_at_once()
    {
        var participant = await _sandbox.PostAsync(
            $"{_sandbox.Account}/Conferences/Night/Participants.json", HttpStatusCode.Created, ("To", Recipient), ("From", Own), ("StatusCallback", _program["/call"]));
        _sandbox.Clock.Advance(TimeSpan.FromSeconds(4));

        await _sandbox.PostAsync($"{_sandbox.Account}/Conferences/{Text(participant, "conference_sid")}.json", HttpStatusCode.OK, ("Status", "completed"));

        var end = await _program.NextAsync();
        Assert.Equal((Text(participant, "call_sid"), "completed", "1"), (end.Form["CallSid"], end.Form["CallStatus"], end.Form["CallDuration"]));
    }

    [Fact]
    public async Task A_call_that_a_request_ends_reports_it_at_once()
    {
        var sid = await CallAsync();
        _sandbox.Clock.Advance(TimeSpan.FromSeconds(4));

        await _sandbox.PostAsync($"{_sandbox.Account}/Calls/{sid}.json", HttpStatusCode.OK, ("Status", "completed"));

        Assert.Equal(("completed", "1"), ((await _program.NextAsync()) is var end ? end.Form["CallStatus"] : null, end.Form["CallDuration"]));
    }

    [Theory]
    [InlineData("http://example.com/status")]
    [InlineData("http://192.0.2.1/status")]
    [InlineData("http://127.0.0.1.example.com/status")]
    [InlineData("http://[2001:db8::1]/status")]
    public async Task Another_machine_is_not_requested(string url)
    {
        await SendAsync(url);
        _sandbox.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.True(SpinWait.SpinUntil(() => _log.Any(line => line.EndsWith($"→ POST {url} was not requested, because it is not on this machine", StringComparison.Ordinal)), TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task The_log_shows_no_secret_of_a_URL()
    {
        await SendAsync("http://user:hidden@example.com/status?key=hidden");
        _sandbox.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.True(SpinWait.SpinUntil(() => _log.Any(static line => line.EndsWith("→ POST http://example.com/status was not requested, because it is not on this machine", StringComparison.Ordinal)), TimeSpan.FromSeconds(30)));
        Assert.DoesNotContain(_log, static line => line.Contains("hidden", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        using var elsewhere = new LocalProgram();
        using var program = new LocalProgram(_ => HttpReply.Redirect(elsewhere["/"]));
        await SendAsync(program["/"]);
        _sandbox.Clock.Advance(TimeSpan.FromSeconds(10));
        await program.NextAsync();
        await program.NextAsync();

        Assert.True(SpinWait.SpinUntil(() => _log.Count(line => line.EndsWith(" 307", StringComparison.Ordinal)) == 2, TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task An_unreachable_program_stops_nothing()
    {
        string gone;
        using (var program = new LocalProgram())
        {
            gone = program["/"];
        }

        var sid = await SendAsync(gone);
        _sandbox.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal("delivered", await _sandbox.StatusAsync("Messages", sid));
        Assert.True(SpinWait.SpinUntil(() => _log.Any(line => line.Contains($"→ POST {gone} ", StringComparison.Ordinal) && line.Contains("refused", StringComparison.OrdinalIgnoreCase)), TimeSpan.FromSeconds(30)));
    }

    private async Task<string> SendAsync(string callback, string to = Recipient)
        => Text(await _sandbox.PostAsync(
            $"{_sandbox.Account}/Messages.json", HttpStatusCode.Created, ("To", to), ("From", Own), ("Body", "Hello"), ("StatusCallback", callback)), "sid")!;

    private async Task<string> CallAsync(params (string Name, string Value)[] more)
        => Text(await _sandbox.PostAsync(
            $"{_sandbox.Account}/Calls.json", HttpStatusCode.Created,
            [.. more.Any(static field => field.Name == "To") ? [] : Form($"To={Recipient}"), ("From", Own), ("Twiml", "<Response/>"), ("StatusCallback", _program["/call"]), .. more]), "sid")!;
}
