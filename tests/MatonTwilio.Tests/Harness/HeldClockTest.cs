using MatonTwilio.Sandbox;

namespace MatonTwilio.Tests;

/// <summary>The base of the tests of the sandbox's initial records, and of records that change when the test advances the clock.</summary>
public abstract class HeldClockTest : ModuleTest
{
    /// <summary>A command that calls a person who always answers.</summary>
    private protected const string CallSomeone = $"Start-TwilioCall {Recipient} -From {Own} -Twiml '<Response/>'";

    private protected HeldClock Clock { get; } = new();

    /// <summary>Connects to a sandbox whose clock only the test advances. A step of a call or a message takes a minute.</summary>
    private protected SandboxServer ConnectToHeldSandbox() => ConnectToSandbox(options => options with { TimeProvider = Clock, LifeCycleStep = TimeSpan.FromMinutes(1) });

    /// <summary>Connects to a sandbox with retries, as for a user.</summary>
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

    /// <summary>Lets a new call end.</summary>
    private protected void HangUp() => Clock.Advance(TimeSpan.FromMinutes(9));

    /// <summary>The SID of the active subaccount.</summary>
    private protected string BranchAccountSid() => Run("Get-TwilioAccount -FriendlyName 'Sandbox branch office'").One<TwilioAccount>().Sid!;

    /// <summary>Asserts that an error is a refusal of Twilio's with this code, for this input.</summary>
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
