using System.Net;
using MatonTwilio.Gateway.Tests;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>The TwiML of a call is run in enough detail for a rehearsal. The clock is the machine's, because a script and a program wait for each other.</summary>
public sealed class CallScriptTests() : CallScriptTest(TimeProvider.System, TimeSpan.FromMilliseconds(2))
{
    [Fact]
    public async Task A_menu_runs_to_its_end()
    {
        Documents["/voice"] = "<Gather action=\"/chosen\" numDigits=\"4\"><Say>Press a number</Say></Gather>";
        Documents["/chosen"] = "<Play>https://example.com/wait.mp3</Play><Pause length=\"2\"/><Pay/><Redirect method=\"GET\">last?of=2</Redirect>";
        Documents["/last"] = "<Say>Good bye</Say><Hangup/><Say>Nobody hears this</Say>";

        var sid = await CallAsync(("Url", Program["/voice"]));
        var (first, chosen, last) = (await Program.NextAsync(), await Program.NextAsync(), await Program.NextAsync());
        await WaitForAsync(sid, "completed");

        Assert.Equal(("/voice", "in-progress", sid), (first.Path, first.Form["CallStatus"], first.Form["CallSid"]));
        Assert.Equal(("/chosen", "42"), (chosen.Path, chosen.Form["Digits"]));
        Assert.Equal(("GET", "/last", "2"), (last.Method, last.Path, last.Query["of"]));
        Assert.Equal(
            ["Gather Say Press a number", "presses 42", "Play https://example.com/wait.mp3", "Pause 2", "<Pay> is not supported", "Say Good bye", "Hangup"],
            Told(sid));
        Assert.Equal(RequestSignature.Of(Sandbox.Server.AuthToken, Program["/chosen"], chosen.Form.Pairs), chosen.Header(RequestSignature.Header));
    }

    [Fact]
    public async Task Another_number_is_dialed_and_a_message_is_recorded()
    {
        Documents["/voice"] = $"<Dial action=\"/dialed\">{Recipient}</Dial>";
        Documents["/dialed"] = "<Record action=\"/recorded\"/>";

        var sid = await CallAsync(("Url", Program["/voice"]));
        var (_, dialed, recorded) = (await Program.NextAsync(), await Program.NextAsync(), await Program.NextAsync());
        await WaitForAsync(sid, "completed");

        var leg = await Sandbox.GetAsync($"{Sandbox.Account}/Calls/{dialed.Form["DialCallSid"]}.json");
        Assert.Equal((sid, Recipient, "outbound-dial", "completed"), (Text(leg, "parent_call_sid"), Text(leg, "to"), Text(leg, "direction"), dialed.Form["DialCallStatus"]));
        var recording = await Sandbox.GetAsync($"{Sandbox.Account}/Recordings/{recorded.Form["RecordingSid"]}.json");
        Assert.Equal(sid, Text(recording, "call_sid"));
        Assert.Equal(new Uri(Sandbox.Server.ControlUri, $"{Sandbox.Account}/Recordings/{recorded.Form["RecordingSid"]}").AbsoluteUri, recorded.Form["RecordingUrl"]);
    }

    [Fact]
    public async Task Without_digits_the_next_verb_runs()
    {
        using var silent = new SandboxClient(options => options with { TimeProvider = TimeProvider.System, LifeCycleStep = TimeSpan.FromMilliseconds(2), Digits = "" });
        Documents["/voice"] = "<Gather action=\"/chosen\"/><Redirect>/none</Redirect>";

        await silent.PostAsync($"{silent.Account}/Calls.json", HttpStatusCode.Created, ("To", Recipient), ("From", Own), ("Url", Program["/voice"]));
        await Program.NextAsync();

        Assert.Equal("/none", (await Program.NextAsync()).Path);
    }

    [Fact]
    public async Task Other_instructions_replace_the_first()
    {
        // Long enough that the call is still in progress when the change arrives, on a machine of any speed.
        Documents["/voice"] = string.Concat(Enumerable.Repeat("<Pause/>", 1000)) + "<Redirect>/voice</Redirect>";
        Documents["/other"] = "<Hangup/>";
        var sid = await CallAsync(("Url", Program["/voice"]));
        await Program.NextAsync();

        await Sandbox.PostAsync($"{Sandbox.Account}/Calls/{sid}.json", HttpStatusCode.OK, ("Url", Program["/other"]));

        while ((await Program.NextAsync()).Path != "/other")
        {
        }

        await WaitForAsync(sid, "completed");
    }

    [Fact]
    public async Task A_document_that_redirects_to_itself_ends()
    {
        Documents["/voice"] = "<Redirect/>";

        var sid = await CallAsync(("Url", Program["/voice"]));

        await WaitForAsync(sid, "completed");
        Assert.Equal(101, Requests("/voice"));
        Assert.EndsWith("stopped, because its TwiML has more than 100 documents", Told(sid)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_fallback_is_requested_if_the_first_URL_fails()
    {
        Documents["/fallback"] = "<Say>Later</Say>";

        var sid = await CallAsync(("Url", Program["/none"]), ("FallbackUrl", Program["/fallback"]));
        await WaitForAsync(sid, "completed");

        Assert.Equal("Say Later", Told(sid)[^1]);
    }

    [Fact]
    public async Task A_call_to_a_number_requests_its_URL_on_this_machine()
    {
        Documents["/voice"] = "<Say>Welcome</Say>";
        var number = Sids(await Sandbox.GetAsync($"{Sandbox.Account}/IncomingPhoneNumbers.json?PhoneNumber={Uri.EscapeDataString(Own)}"), "incoming_phone_numbers")[0];
        await Sandbox.PostAsync($"{Sandbox.Account}/IncomingPhoneNumbers/{number}.json", HttpStatusCode.OK, ("VoiceUrl", Program["/voice"]), ("StatusCallback", Program["/end"]));

        Sandbox.Server.ReceiveCall("+15557770001", Own);

        var (voice, end) = (await Program.NextAsync(), await Program.NextAsync());
        Assert.Equal(("/voice", "inbound", "+15557770001"), (voice.Path, voice.Form["Direction"], voice.Form["From"]));
        Assert.Equal(("/end", "completed"), (end.Path, end.Form["CallStatus"]));
    }

    [Fact]
    public async Task A_sandbox_that_stops_ends_its_calls_in_progress()
    {
        using var folder = new TempFolder();
        using var first = new SandboxClient(options => options with { TimeProvider = TimeProvider.System, LifeCycleStep = TimeSpan.FromMilliseconds(2), StateFile = folder["state"] });
        Documents["/voice"] = "<Pause/><Redirect>/voice</Redirect>";
        var call = await first.PostAsync($"{first.Account}/Calls.json", HttpStatusCode.Created, ("To", Recipient), ("From", Own), ("Url", Program["/voice"]));
        await Program.NextAsync();

        first.Server.Stop();

        using var second = new SandboxClient(options => options with { TimeProvider = TimeProvider.System, StateFile = folder["state"] });
        Assert.Equal("completed", await second.StatusAsync("Calls", Text(call, "sid")!));
    }
}
