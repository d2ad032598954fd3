using System.Net;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>Two calls that Dial connects, with a clock that the test advances.</summary>
public sealed class DialedCallTests() : CallScriptTest(clock: null, TimeSpan.FromSeconds(1))
{
    [Fact]
    public async Task The_program_receives_the_status_and_duration_of_the_dialed_call()
    {
        await DialAsync("action=\"/dialed\"");
        Sandbox.Clock.Advance(TimeSpan.FromSeconds(20));

        var dialed = await Program.NextAsync();

        Assert.Equal(("/dialed", "completed", "6"), (dialed.Path, dialed.Form["DialCallStatus"], dialed.Form["DialCallDuration"]));
    }

    [Fact]
    public async Task The_dialed_call_ends_with_the_first_call()
    {
        var sid = await DialAsync("");

        await Sandbox.PostAsync($"{Sandbox.Account}/Calls/{sid}.json", HttpStatusCode.OK, ("Status", "completed"));

        WaitForLine($"{sid} Dial {Recipient} ended: canceled");
    }

    private async Task<string> DialAsync(string attributes)
    {
        Documents["/voice"] = $"<Dial {attributes}>{Recipient}</Dial>";
        var sid = await CallAsync(("Url", Program["/voice"]));
        Sandbox.Clock.Advance(TimeSpan.FromSeconds(3));
        await Program.NextAsync();
        WaitForLine($"{sid} Dial {Recipient}");
        return sid;
    }
}
