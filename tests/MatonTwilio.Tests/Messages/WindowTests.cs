namespace MatonTwilio.Tests;

/// <summary>-ThrottleLimit returns the same list with several requests at once.</summary>
public class WindowTests : ModuleTest
{
    [Theory]
    [InlineData(1, 7)]
    [InlineData(2, 20)]
    [InlineData(3, 1000)]
    public void Messages_of_a_window_are_the_same_with_8_requests_at_once(int seed, int pageSize)
    {
        ConnectToSandbox(options => options with { MessageCount = 400, Seed = seed });
        var since = DateTimeOffset.UtcNow.AddDays(-20);
        PowerShell["since"] = since;

        var inWindow = Run("Get-TwilioMessage").All<TwilioMessage>().Where(message => message.DateSent >= since).Select(static message => message.Sid!).ToList();
        var chain = Run($"Get-TwilioMessage -SentAfter $since -PageSize {pageSize} -ThrottleLimit 1 | ForEach-Object Sid").All<string>();
        var sideBySide = Run($"Get-TwilioMessage -SentAfter $since -PageSize {pageSize} -ThrottleLimit 8 | ForEach-Object Sid").All<string>();

        Assert.NotEmpty(inWindow);
        Assert.Equal(inWindow, chain);
        Assert.Equal(inWindow, sideBySide);
    }

    [Fact]
    public void Calls_of_a_closed_window_are_the_same_with_8_requests_at_once()
    {
        ConnectToSandbox(static options => options with { CallCount = 300 });
        var (since, until) = (DateTimeOffset.UtcNow.AddDays(-25), DateTimeOffset.UtcNow.AddDays(-5));
        (PowerShell["since"], PowerShell["until"]) = (since, until);

        var inWindow = Run("Get-TwilioCall").All<TwilioCall>().Where(call => call.StartTime >= since && call.StartTime <= until).Select(static call => call.Sid!).ToList();
        var chain = Run("Get-TwilioCall -StartedAfter $since -StartedBefore $until -PageSize 10 -ThrottleLimit 1 | ForEach-Object Sid").All<string>();
        var sideBySide = Run("Get-TwilioCall -StartedAfter $since -StartedBefore $until -PageSize 10 -ThrottleLimit 8 | ForEach-Object Sid").All<string>();

        Assert.NotEmpty(inWindow);
        Assert.Equal(inWindow, chain);
        Assert.Equal(inWindow, sideBySide);
    }

    [Fact]
    public void A_first_page_that_is_enough_is_one_request()
    {
        // At the gateway's own rate limit, there are no spare requests. At a higher one, older slices are requested together with the first page.
        var sandbox = ConnectToSandbox();
        Run($"Connect-Maton -ApiKey $key -GatewayUri {sandbox.GatewayUri} -ControlUri {sandbox.ControlUri} -AccountSid {sandbox.AccountSid}");
        PowerShell["since"] = DateTimeOffset.UtcNow.AddDays(-40);
        Run("Get-TwilioMessage -First 1 | Out-Null");
        var before = sandbox.Requests.Count;

        Assert.Equal(5, Run("Get-TwilioMessage -SentAfter $since -ThrottleLimit 8 -First 5").Output.Count);
        Assert.Equal(5, Run("Get-TwilioMessage -SentAfter $since -ThrottleLimit 8 -PageSize 10 | Select-First -Count 5").Output.Count);

        Assert.Equal(2, sandbox.Requests.Count - before);
    }
}
