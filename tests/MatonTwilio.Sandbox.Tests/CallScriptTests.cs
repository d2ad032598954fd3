using System.Collections.Concurrent;
using System.Net;
using MatonTwilio.Gateway.Tests;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>The TwiML of a call is followed far enough to rehearse it. The clock is the machine's: a script and a program wait for each other.</summary>
public sealed class CallScriptTests : IDisposable
{
    private readonly ConcurrentQueue<string> _log = new();
    private readonly ConcurrentDictionary<string, string> _documents = new();
    private readonly LocalProgram _program;
    private readonly SandboxClient _sandbox;

    public CallScriptTests()
    {
        _program = new(request => _documents.TryGetValue(request.Path, out var verbs) ? LocalProgram.Twiml(verbs) : HttpReply.NoContent);
        _sandbox = new(options => options with
        {
            Log = _log.Enqueue,
            TimeProvider = TimeProvider.System,
            LifeCycleStep = TimeSpan.FromMilliseconds(2),
            Digits = "42#7",
        });
    }

    public void Dispose()
    {
        _sandbox.Dispose();
        _program.Dispose();
    }

    [Fact]
    public async Task A_menu_is_followed_to_its_end()
    {
        _documents["/voice"] = "<Gather action=\"/chosen\" numDigits=\"4\"><Say>Press a number</Say></Gather>";
        _documents["/chosen"] = "<Play>https://example.com/wait.mp3</Play><Pause length=\"2\"/><Pay/><Redirect method=\"GET\">last?of=2</Redirect>";
        _documents["/last"] = "<Say>Good bye</Say><Hangup/><Say>Nobody hears this</Say>";

        var sid = await CallAsync(("Url", _program["/voice"]));
        var (first, chosen, last) = (await _program.NextAsync(), await _program.NextAsync(), await _program.NextAsync());
        await WaitForAsync(sid, "completed");

        Assert.Equal(("/voice", "in-progress", sid), (first.Path, first.Form["CallStatus"], first.Form["CallSid"]));
        Assert.Equal(("/chosen", "42"), (chosen.Path, chosen.Form["Digits"]));
        Assert.Equal(("GET", "/last", "2"), (last.Method, last.Path, last.Query["of"]));
        Assert.Equal(
            ["Gather Say Press a number", "presses 42", "Play https://example.com/wait.mp3", "Pause 2", "<Pay> is not supported", "Say Good bye", "Hangup"],
            Told(sid));
        Assert.Equal(RequestSignature.Of(_sandbox.Server.AuthToken, _program["/chosen"], chosen.Form.Pairs), chosen.Header(RequestSignature.Header));
    }

    [Fact]
    public async Task Somebody_else_is_dialed_and_a_message_recorded()
    {
        _documents["/voice"] = $"<Dial action=\"/dialed\">{Recipient}</Dial>";
        _documents["/dialed"] = "<Record action=\"/recorded\"/>";

        var sid = await CallAsync(("Url", _program["/voice"]));
        var (_, dialed, recorded) = (await _program.NextAsync(), await _program.NextAsync(), await _program.NextAsync());
        await WaitForAsync(sid, "completed");

        var leg = await _sandbox.GetAsync($"{_sandbox.Account}/Calls/{dialed.Form["DialCallSid"]}.json");
        Assert.Equal((sid, Recipient, "outbound-dial", "completed"), (Text(leg, "parent_call_sid"), Text(leg, "to"), Text(leg, "direction"), dialed.Form["DialCallStatus"]));
        var recording = await _sandbox.GetAsync($"{_sandbox.Account}/Recordings/{recorded.Form["RecordingSid"]}.json");
        Assert.Equal(sid, Text(recording, "call_sid"));
        Assert.Equal(new Uri(_sandbox.Server.ControlUri, $"{_sandbox.Account}/Recordings/{recorded.Form["RecordingSid"]}").AbsoluteUri, recorded.Form["RecordingUrl"]);
    }

    [Fact]
    public async Task Who_presses_nothing_goes_on_with_the_next_verb()
    {
        using var silent = new SandboxClient(options => options with { TimeProvider = TimeProvider.System, LifeCycleStep = TimeSpan.FromMilliseconds(2), Digits = "" });
        _documents["/voice"] = "<Gather action=\"/chosen\"/><Redirect>/none</Redirect>";

        await silent.PostAsync($"{silent.Account}/Calls.json", HttpStatusCode.Created, ("To", Recipient), ("From", Own), ("Url", _program["/voice"]));
        await _program.NextAsync();

        Assert.Equal("/none", (await _program.NextAsync()).Path);
    }

    [Fact]
    public async Task Other_instructions_take_the_place_of_the_first()
    {
        // Long enough that the call is still there when the change comes, however slow the machine is.
        _documents["/voice"] = string.Concat(Enumerable.Repeat("<Pause/>", 1000)) + "<Redirect>/voice</Redirect>";
        _documents["/other"] = "<Hangup/>";
        var sid = await CallAsync(("Url", _program["/voice"]));
        await _program.NextAsync();

        await _sandbox.PostAsync($"{_sandbox.Account}/Calls/{sid}.json", HttpStatusCode.OK, ("Url", _program["/other"]));

        while ((await _program.NextAsync()).Path != "/other")
        {
        }

        await WaitForAsync(sid, "completed");
    }

    [Fact]
    public async Task A_document_that_leads_back_to_itself_ends()
    {
        _documents["/voice"] = "<Redirect/>";

        var sid = await CallAsync(("Url", _program["/voice"]));

        await WaitForAsync(sid, "completed");
        Assert.EndsWith("stopped, because its TwiML has more than 100 documents", Told(sid)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_fallback_is_requested_where_the_first_place_fails()
    {
        _documents["/fallback"] = "<Say>Later</Say>";

        var sid = await CallAsync(("Url", _program["/none"]), ("FallbackUrl", _program["/fallback"]));
        await WaitForAsync(sid, "completed");

        Assert.Equal("Say Later", Told(sid)[^1]);
    }

    [Fact]
    public async Task Somebody_calls_a_number_whose_URL_is_a_program_here()
    {
        _documents["/voice"] = "<Say>Welcome</Say>";
        var number = Sids(await _sandbox.GetAsync($"{_sandbox.Account}/IncomingPhoneNumbers.json?PhoneNumber={Uri.EscapeDataString(Own)}"), "incoming_phone_numbers")[0];
        await _sandbox.PostAsync($"{_sandbox.Account}/IncomingPhoneNumbers/{number}.json", HttpStatusCode.OK, ("VoiceUrl", _program["/voice"]), ("StatusCallback", _program["/end"]));

        _sandbox.Server.ReceiveCall("+15557770001", Own);

        var (voice, end) = (await _program.NextAsync(), await _program.NextAsync());
        Assert.Equal(("/voice", "inbound", "+15557770001"), (voice.Path, voice.Form["Direction"], voice.Form["From"]));
        Assert.Equal(("/end", "completed"), (end.Path, end.Form["CallStatus"]));
    }

    [Fact]
    public async Task A_sandbox_that_stops_ends_the_calls_that_it_keeps_going()
    {
        using var folder = new TempFolder();
        using var first = new SandboxClient(options => options with { TimeProvider = TimeProvider.System, LifeCycleStep = TimeSpan.FromMilliseconds(2), StateFile = folder["state"] });
        _documents["/voice"] = "<Pause/><Redirect>/voice</Redirect>";
        var call = await first.PostAsync($"{first.Account}/Calls.json", HttpStatusCode.Created, ("To", Recipient), ("From", Own), ("Url", _program["/voice"]));
        await _program.NextAsync();

        first.Server.Stop();

        using var second = new SandboxClient(options => options with { TimeProvider = TimeProvider.System, StateFile = folder["state"] });
        Assert.Equal("completed", await second.StatusAsync("Calls", Text(call, "sid")!));
    }

    private async Task<string> CallAsync(params (string Name, string Value)[] more)
        => Text(await _sandbox.PostAsync($"{_sandbox.Account}/Calls.json", HttpStatusCode.Created, [("To", Recipient), ("From", Own), .. more]), "sid")!;

    private async Task WaitForAsync(string sid, string status)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await _sandbox.StatusAsync("Calls", sid) != status)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private string[] Told(string sid) => [.. _log.Where(line => line[9..].StartsWith(sid, StringComparison.Ordinal)).Select(line => line[(10 + sid.Length)..])];
}
