namespace MatonTwilio.Tests;

public sealed class DebugSwitchTests : ModuleTest
{
    [Fact]
    public void Debug_shows_requests_and_headers_without_a_question()
    {
        ConnectToSandbox();

        // A question would be an error, because this host answers none.
        var outcome = Run("Get-TwilioMessage -First 1 -Debug");

        Assert.Single(outcome.All<TwilioMessage>());
        Assert.Contains(outcome.Debug, static line => line.StartsWith("GET /2010-04-01/", StringComparison.Ordinal));
        Assert.Contains("request header Authorization: ***", outcome.Debug);
        Assert.Empty(outcome.Verbose);
    }

    [Fact]
    public void With_Verbose_the_streams_stay_separate()
    {
        ConnectToSandbox();

        var outcome = Run("Get-TwilioMessage -First 1 -Debug -Verbose");

        Assert.Contains(outcome.Verbose, static line => line.StartsWith("GET /2010-04-01/", StringComparison.Ordinal));
        Assert.DoesNotContain(outcome.Debug, static line => line.StartsWith("GET ", StringComparison.Ordinal));
    }
}
