using MatonTwilio.Sandbox;

namespace MatonTwilio.Tests;

/// <summary>-Session works through another session than the default one: two keys, two gateways, side by side.</summary>
public class SessionParameterTests : ModuleTest
{
    [Fact]
    public void A_session_that_was_passed_through_is_used_beside_the_default_one()
    {
        var (first, second) = ConnectToTwo("-PassThru");

        Run("Get-TwilioAccount -First 1 -Session $first | Out-Null");
        Assert.Single(first.Requests);
        Assert.Empty(second.Requests);

        Run("Get-TwilioAccount -First 1 | Out-Null");
        Assert.Single(first.Requests);
        Assert.Single(second.Requests);
    }

    [Fact]
    public void A_session_that_was_looked_at_is_used_beside_the_default_one()
    {
        var (first, _) = ConnectToTwo("; Get-MatonSession");

        Run("Get-TwilioAccount -First 1 -Session $first | Out-Null");

        Assert.Single(first.Requests);
    }

    [Fact]
    public void Disconnecting_the_default_session_leaves_the_other_one()
    {
        ConnectToTwo("-PassThru");

        Run("Disconnect-Maton; Get-TwilioAccount -First 1 -Session $first | Out-Null");
    }

    // The variable $first is the first one's session; the second one's is the default.
    private (SandboxServer First, SandboxServer Second) ConnectToTwo(string how)
    {
        var (first, second) = (StartSandbox(), StartSandbox());
        PowerShell["first"] = Connect(first, how).One<MatonSession>();
        Connect(second);
        return (first, second);
    }
}
