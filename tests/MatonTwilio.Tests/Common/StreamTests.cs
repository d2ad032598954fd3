namespace MatonTwilio.Tests;

/// <summary>The streams of a command besides its output.</summary>
public class StreamTests : ModuleTest
{
    [Fact]
    public void Verbose_has_one_line_for_each_request_without_the_values_of_the_query()
    {
        ConnectToSandbox();

        var line = Assert.Single(Run("Get-TwilioMessage -To +15559876543 -First 1 -Verbose").Verbose);

        Assert.Matches(@"^GET /2010-04-01/Accounts/AC[0-9a-f]{32}/Messages\.json \(To, PageSize\) 200 in [0-9]+ ms$", line);
    }

    [Fact]
    public void Verbose_shows_the_lookup_of_the_account_once()
    {
        Connect(StartSandbox());

        Assert.Equal(2, Run("Get-TwilioMessage -First 1 -Verbose").Verbose.Count);
        Assert.Single(Run("Get-TwilioMessage -First 1 -Verbose").Verbose);
    }

    [Fact]
    public void By_default_a_command_writes_only_its_output()
    {
        Connect(StartSandbox());

        var outcome = Run("Get-TwilioMessage -First 1");

        Assert.Empty(outcome.Verbose);
        Assert.Empty(outcome.Debug);
        Assert.Empty(outcome.Warnings);
    }

    [Fact]
    public void Debug_shows_headers()
    {
        ConnectToSandbox();

        var debug = Run("& { $DebugPreference = 'Continue'; Get-TwilioMessage -First 1 | Out-Null }").Debug;

        Assert.Contains("request header Authorization: ***", debug);
        Assert.Contains("response header Connection: keep-alive", debug);
    }
}
