namespace MatonTwilio.Tests;

/// <summary>Events: the requests during calls.</summary>
public class CallEventTests : HeldClockTest
{
    [Fact]
    public void Events_of_calls_have_the_SID_of_their_call()
    {
        var sandbox = ConnectToHeldSandbox();
        var branch = BranchAccountSid();
        Run($"$calls = Get-TwilioCall -AccountSid {branch}; $events = $calls | Get-TwilioCallEvent");
        var sids = Run("$calls.Sid").All<string>();

        Assert.Equal(
            sids.Select(sid => $"/twilio/2010-04-01/Accounts/{branch}/Calls/{sid}/Events.json").Order(StringComparer.Ordinal),
            sandbox.Requests.TakeLast(sids.Count).Select(static request => request.Path).Order(StringComparer.Ordinal));
        Run($"$made = {CallSomeone}");
        var made = Run("$made | Get-TwilioCallEvent").One<TwilioCallEvent>();
        Assert.Equal((Run("$made.Sid").One<string>(), "POST", 201), (made.CallSid, made.Request?.Method, made.Response?.ResponseCode));
        Assert.Equal((Recipient, "<Response/>"), (made.Request?.Parameters?["to"], made.Request?.Parameters?["twiml"]));
        Assert.Equal(TimeSpan.Zero, made.Response?.DateCreated?.Offset);
    }

    [Fact]
    public void A_SID_and_records_of_a_call_can_be_piped_for_its_events()
    {
        var sandbox = ConnectToHeldSandbox();
        Run("$member = Get-TwilioQueue | Get-TwilioQueueMember -First 1; $member | Get-TwilioCallEvent; $member.CallSid | Get-TwilioCallEvent");

        Assert.EndsWith($"/Calls/{Run("$member.CallSid").One<string>()}/Events.json", sandbox.Requests[^1].Path, StringComparison.Ordinal);
        Assert.Equal(sandbox.Requests[^1].Path, sandbox.Requests[^2].Path);
    }

    [Fact]
    public void Text_of_a_response_cannot_control_the_terminal()
    {
        ConnectToHeldSandbox();
        Run("$event = [MatonTwilio.TwilioCallEvent]@{ Request = [MatonTwilio.TwilioCallEventRequest]@{ Method = 'GET'; Url = \"https://example.com/`e]0;renamed`a\" } }");

        Assert.DoesNotContain('\u0007', Run("$event | Out-Default").Screen);
        Assert.Equal("GET https://example.com/␛]0;renamed␇", Run("\"$($event.Request)\"").One<string>());
    }
}
