using System.Net;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>Single verbs of the TwiML of a call, with the machine's clock.</summary>
public sealed class CallVerbTests() : CallScriptTest(TimeProvider.System, TimeSpan.FromMilliseconds(2))
{
    private const string Person = "+15557770001";

    [Theory]
    [InlineData("", "42")]
    [InlineData("finishOnKey=\"*\"", "42#7")]
    [InlineData("finishOnKey=\"\"", "42#7")]
    [InlineData("numDigits=\"1\"", "4")]
    [InlineData("numDigits=\"many\"", "42")]
    public async Task Gather_ends_with_its_key_or_with_enough_digits(string attributes, string digits)
    {
        Documents["/voice"] = $"<Gather action=\"/chosen\" {attributes}/>";

        await CallAsync(("Url", Program["/voice"]));
        await Program.NextAsync();

        Assert.Equal(digits, (await Program.NextAsync()).Form["Digits"]);
    }

    // The pauses take longer than a call whose TwiML does not lead to this machine.
    [Theory]
    [InlineData("<Gather action=\"{0}\"/>")]
    [InlineData("<Redirect>{0}</Redirect>")]
    public async Task A_call_continues_until_TwiML_that_leads_to_this_machine_ends(string verb)
    {
        var place = string.Format(System.Globalization.CultureInfo.InvariantCulture, verb, Program["/next"]);

        var sid = await CallAsync(("Twiml", $"<Response>{string.Concat(Enumerable.Repeat("<Pause/>", 40))}{place}</Response>"));

        Assert.Equal("/next", (await Program.NextAsync()).Path);
        await WaitForAsync(sid, "completed");
    }

    [Fact]
    public async Task Url_takes_precedence_over_Twiml()
    {
        Documents["/voice"] = "<Say>From the program</Say>";

        var sid = await CallAsync(("Url", Program["/voice"]), ("Twiml", "<Response><Say>From the request</Say></Response>"));
        await WaitForAsync(sid, "completed");

        Assert.Equal(["Say From the program"], Told(sid));
    }

    [Fact]
    public async Task Gather_without_an_action_in_Twiml_requests_nothing()
    {
        // The second verb keeps the call until the first one is carried out.
        await CallAsync(("Twiml", $"<Response><Gather/><Redirect>{Program["/next"]}</Redirect></Response>"));

        WaitForLine("→ POST a URL that is not valid was not requested, because it is not on this machine");
    }

    [Theory]
    [InlineData("<Dial><Number>+15559876543</Number></Dial>", Own)]
    [InlineData("<Dial callerId=\"+15557654321\">+15559876543</Dial>", "+15557654321")]
    public async Task Dial_shows_a_caller_and_the_call_continues_if_no_action_is_named(string dial, string caller)
    {
        Documents["/voice"] = dial + "<Redirect>/after</Redirect>";

        var sid = await CallAsync(("Url", Program["/voice"]));
        await Program.NextAsync();

        Assert.Equal("/after", (await Program.NextAsync()).Path);
        Assert.Equal((caller, Recipient), await LegAsync(sid));
    }

    [Theory]
    [InlineData("<Dial><Client>ann</Client></Dial>")]
    [InlineData("<Dial>ann</Dial>")]
    public async Task Dial_to_something_other_than_a_number_is_not_supported(string dial)
    {
        Documents["/voice"] = dial + "<Redirect>/after</Redirect>";

        var sid = await CallAsync(("Url", Program["/voice"]));
        await Program.NextAsync();
        await Program.NextAsync();

        Assert.Equal("<Dial> is not supported", Told(sid)[0]);
    }

    [Fact]
    public async Task Dial_of_an_inbound_call_shows_the_called_number()
    {
        Documents["/voice"] = $"<Dial>{Recipient}</Dial><Redirect>/after</Redirect>";
        var number = Sids(await Sandbox.GetAsync($"{Sandbox.Account}/IncomingPhoneNumbers.json?PhoneNumber={Uri.EscapeDataString(Own)}"), "incoming_phone_numbers")[0];
        await Sandbox.PostAsync($"{Sandbox.Account}/IncomingPhoneNumbers/{number}.json", HttpStatusCode.OK, ("VoiceUrl", Program["/voice"]));

        Sandbox.Server.ReceiveCall(Person, Own);
        var sid = (await Program.NextAsync()).Form["CallSid"]!;
        await Program.NextAsync();

        Assert.Equal((Own, Recipient), await LegAsync(sid));
    }

    [Theory]
    [InlineData("nobody", Own)]
    [InlineData(Person, "+15550009999")]
    public void Invalid_numbers_are_refused(string from, string to) => Assert.Throws<ArgumentException>(() => Sandbox.Server.ReceiveCall(from, to));

    private async Task<(string? From, string? To)> LegAsync(string sid)
    {
        var leg = Assert.Single(List(await Sandbox.GetAsync($"{Sandbox.Account}/Calls.json?ParentCallSid={sid}"), "calls"));
        return (Text(leg, "from"), Text(leg, "to"));
    }
}
