namespace MatonTwilio.Tests;

/// <summary>Log entries are created if a stream shows them, in every way in which a user can request that.</summary>
public class PreferenceTests : ModuleTest
{
    [Theory]
    [InlineData("Get-TwilioMessage -First 1 -Verbose", true)]
    [InlineData("$VerbosePreference = 'Continue'; Get-TwilioMessage -First 1", true)]
    [InlineData("& { $VerbosePreference = 'continue'; Get-TwilioMessage -First 1 }", true)]
    [InlineData("& { [CmdletBinding()] param() Get-TwilioMessage -First 1 } -Verbose", true)]
    [InlineData("$VerbosePreference = 'Continue'; Get-TwilioMessage -First 1 -Verbose:$false", false)]
    [InlineData("$VerbosePreference = 'Ignore'; Get-TwilioMessage -First 1", false)]
    [InlineData("Get-TwilioMessage -First 1", false)]
    public void Requests_are_logged_if_a_stream_shows_them(string script, bool heard)
    {
        ConnectToSandbox();

        Assert.Equal(heard, Run($"& {{ {script} }} 4>&1").Output.Any(static line => line.BaseObject is VerboseRecord));
    }

    [Theory]
    [InlineData("Get-TwilioMessage -First 1 -Debug", true)]
    [InlineData("& { $DebugPreference = 'Continue'; Get-TwilioMessage -First 1 }", true)]
    [InlineData("Get-TwilioMessage -First 1 -Verbose", false)]
    public void Headers_are_logged_if_the_debug_stream_shows_them(string script, bool heard)
    {
        ConnectToSandbox();

        Assert.Equal(heard, Run($"& {{ {script} }} 5>&1").Output.Any(static line => line.BaseObject is DebugRecord));
    }
}
