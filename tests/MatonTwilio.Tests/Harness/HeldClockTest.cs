using MatonTwilio.Sandbox;

namespace MatonTwilio.Tests;

/// <summary>The base of the tests of what the sandbox has from its start, and of what moves when the test says so.</summary>
public abstract class HeldClockTest : ModuleTest
{
    /// <summary>A line that calls someone who always answers.</summary>
    private protected const string CallSomeone = $"Start-TwilioCall {Recipient} -From {Own} -Twiml '<Response/>'";

    private protected HeldClock Clock { get; } = new();

    /// <summary>Connects to a sandbox whose time stands still; what moves takes a step a minute.</summary>
    private protected SandboxServer ConnectToHeldSandbox() => ConnectToSandbox(options => options with { TimeProvider = Clock, LifeCycleStep = TimeSpan.FromMinutes(1) });

    /// <summary>Connects to a sandbox with retries, as a user has them.</summary>
    private protected SandboxServer ConnectWithRetries()
    {
        var sandbox = StartSandbox();
        PowerShell["key"] = Secret(Key);
        Run($"Connect-Maton -ApiKey $key -GatewayUri {sandbox.GatewayUri} -ControlUri {sandbox.ControlUri} -AccountSid {sandbox.AccountSid}");
        return sandbox;
    }

    /// <summary>Lets a new call ring.</summary>
    private protected void Ring() => Clock.Advance(TimeSpan.FromMinutes(1));

    /// <summary>Lets a new call be answered.</summary>
    private protected void Answer() => Clock.Advance(TimeSpan.FromMinutes(3));

    /// <summary>Lets a new call come to its end.</summary>
    private protected void HangUp() => Clock.Advance(TimeSpan.FromMinutes(9));

    /// <summary>The SID of the subaccount that is active.</summary>
    private protected string BranchAccountSid() => Run("Get-TwilioAccount -FriendlyName 'Sandbox branch office'").One<TwilioAccount>().Sid!;

    /// <summary>That an error is a refusal of Twilio's with this code, for this input.</summary>
    private protected static void AssertRefusal(ErrorRecord error, int code, string? target = null)
    {
        Assert.Equal(code, Assert.IsType<TwilioApiException>(error.Exception).Code);
        Assert.StartsWith($"Twilio.{code},", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains($"(Twilio {code})", error.ToString(), StringComparison.Ordinal);
        if (target is not null)
        {
            Assert.Equal(target, error.TargetObject);
        }
    }
}
