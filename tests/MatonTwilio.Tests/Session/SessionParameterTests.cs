using MatonTwilio.Sandbox;

namespace MatonTwilio.Tests;

/// <summary>-Session uses another session than the default: two keys and two gateways at the same time.</summary>
public class SessionParameterTests : ModuleTest
{
    [Fact]
    public void A_session_from_PassThru_is_used_together_with_the_default()
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
    public void A_session_from_Get_is_used_together_with_the_default()
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

    // The variable $first is the session of the first sandbox. The session of the second one is the default.
    private (SandboxServer First, SandboxServer Second) ConnectToTwo(string how)
    {
        var (first, second) = (StartSandbox(), StartSandbox());
        PowerShell["first"] = Connect(first, how).One<MatonSession>();
        Connect(second);
        return (first, second);
    }
}
