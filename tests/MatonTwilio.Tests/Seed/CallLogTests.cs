namespace MatonTwilio.Tests;

/// <summary>Events and notifications: what was asked during calls, and what went wrong.</summary>
public class CallLogTests : SeedTest
{
    [Fact]
    public void Events_of_calls_say_which_call_they_are_of()
    {
        var sandbox = ConnectHeld();
        var branch = Branch();
        Run($"$calls = Get-TwilioCall -AccountSid {branch}; $events = $calls | Get-TwilioCallEvent");
        var sids = Run("$calls.Sid").All<string>();

        Assert.Equal(
            sids.Select(sid => $"/twilio/2010-04-01/Accounts/{branch}/Calls/{sid}/Events.json"), sandbox.Requests.TakeLast(sids.Count).Select(static request => request.Path));
        Run($"$made = {CallSomeone}");
        var made = Run("$made | Get-TwilioCallEvent").One<TwilioCallEvent>();
        Assert.Equal((Run("$made.Sid").One<string>(), "POST", 201), (made.CallSid, made.Request?.Method, made.Response?.ResponseCode));
        Assert.Equal((Recipient, "<Response/>"), (made.Request?.Parameters?["to"], made.Request?.Parameters?["twiml"]));
        Assert.Equal(TimeSpan.Zero, made.Response?.DateCreated?.Offset);
    }

    [Fact]
    public void Text_and_other_records_of_a_call_lead_to_its_events()
    {
        var sandbox = ConnectHeld();
        Run("$member = Get-TwilioQueue | Get-TwilioQueueMember -First 1; $member | Get-TwilioCallEvent; $member.CallSid | Get-TwilioCallEvent");

        Assert.EndsWith($"/Calls/{Run("$member.CallSid").One<string>()}/Events.json", sandbox.Requests[^1].Path, StringComparison.Ordinal);
        Assert.Equal(sandbox.Requests[^1].Path, sandbox.Requests[^2].Path);
    }

    [Fact]
    public void Notifications_are_of_the_account_or_of_calls()
    {
        var sandbox = ConnectHeld();
        Run("$all = Get-TwilioNotification; $failed = @($all | Where-Object Log -eq 0)[0]");
        var error = Run("$failed").One<TwilioNotification>();
        Assert.Equal((0, 11200, (string?)null), (error.Log, error.ErrorCode, error.ResponseBody));

        Assert.Equal("<html><body>502 Bad Gateway</body></html>", Run("Get-TwilioNotification $failed.Sid").One<TwilioNotification>().ResponseBody);
        Assert.Equal(error.Sid, Run("Get-TwilioCall $failed.CallSid | Get-TwilioNotification").One<TwilioNotification>().Sid);
        Assert.EndsWith($"/Calls/{error.CallSid}/Notifications.json", sandbox.Requests[^1].Path, StringComparison.Ordinal);
        Assert.Equal(error.Sid, Run("$failed.CallSid | Get-TwilioNotification").One<TwilioNotification>().Sid);
        Assert.Equal(error.Sid, Run("Get-TwilioNotification $failed.Sid -CallSid $failed.CallSid").One<TwilioNotification>().Sid);
        Assert.EndsWith($"/Calls/{error.CallSid}/Notifications/{error.Sid}.json", sandbox.Requests[^1].Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-TwilioNotification -Log 1", "Calls/*/Notifications")]
    public void A_filter_goes_to_the_list_of_each_call(string get, string path)
    {
        var sandbox = ConnectHeld();
        Run("$calls = Get-TwilioCall -First 3");
        var before = sandbox.Requests.Count;
        Try($"$calls | {get}");

        Assert.Equal(
            Run("$calls.Sid").All<string>().Select(sid => $"/twilio/2010-04-01/Accounts/{sandbox.AccountSid}/{path.Replace("*", sid, StringComparison.Ordinal)}.json"),
            sandbox.Requests.Skip(before).Select(static request => request.Path));
    }

    [Fact]
    public void A_text_of_an_answer_cannot_drive_the_terminal()
    {
        ConnectHeld();
        Run("$event = [MatonTwilio.TwilioCallEvent]@{ Request = [MatonTwilio.TwilioCallEventRequest]@{ Method = 'GET'; Url = \"https://example.com/`e]0;renamed`a\" } }");

        Assert.DoesNotContain('\u0007', Run("$event | Out-Default").Screen);
        Assert.Equal("GET https://example.com/␛]0;renamed␇", Run("\"$($event.Request)\"").One<string>());
    }
}
