namespace MatonTwilio.Tests;

/// <summary>Notifications: the errors and warnings that Twilio logged.</summary>
public class NotificationTests : HeldClockTest
{
    [Fact]
    public void Notifications_are_listed_for_the_account_or_for_calls()
    {
        var sandbox = ConnectToHeldSandbox();
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
    public void A_filter_applies_to_the_list_of_each_call(string get, string path)
    {
        var sandbox = ConnectToHeldSandbox();
        Run("$calls = Get-TwilioCall -First 3");
        var before = sandbox.Requests.Count;
        Try($"$calls | {get}");

        Assert.Equal(
            Run("$calls.Sid").All<string>().Select(sid => $"/twilio/2010-04-01/Accounts/{sandbox.AccountSid}/{path.Replace("*", sid, StringComparison.Ordinal)}.json").Order(StringComparer.Ordinal),
            sandbox.Requests.Skip(before).Select(static request => request.Path).Order(StringComparer.Ordinal));
    }
}
