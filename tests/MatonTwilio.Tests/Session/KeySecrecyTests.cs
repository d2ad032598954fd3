namespace MatonTwilio.Tests;

/// <summary>The key is in no output, for any output and any failure.</summary>
public class KeySecrecyTests : ModuleTest
{
    public static TheoryData<string> Failures
    => [
        nameof(SandboxFaultKind.TooManyRequests), nameof(SandboxFaultKind.ServerError), nameof(SandboxFaultKind.ServerErrorAfterWork),
        nameof(SandboxFaultKind.DropBeforeWork), nameof(SandboxFaultKind.DropAfterWork), nameof(SandboxFaultKind.Html), nameof(SandboxFaultKind.TruncatedJson),
    ];

    [Theory]
    [InlineData("Get-TwilioMessage -First 3")]
    [InlineData("Get-TwilioAccount | Out-Default")]
    [InlineData("Get-MatonSession")]
    [InlineData("Get-MatonSession | Out-Default")]
    [InlineData("Get-MatonConnection")]
    [InlineData("Test-MatonSession")]
    [InlineData("Send-TwilioSms -To +15559876543 -From +15551234567 -Body Hello")]
    [InlineData("$session")]
    [InlineData("\"$session\"; $session.PSObject.Properties | ForEach-Object { \"$($_.Name)=$($_.Value)\" }")]
    public void A_successful_command_does_not_show_the_key(string script)
    {
        PowerShell["session"] = Connect(StartSandbox(), "-PassThru").One<MatonSession>();

        DoesNotShowIt(Loudly(script).Clean());
    }

    [Fact]
    public void Debug_shows_the_header_without_it()
    {
        ConnectToSandbox();

        var outcome = Loudly("Get-TwilioMessage -First 1").Clean();

        Assert.Contains(outcome.Debug, static line => line.Contains("Authorization: ***", StringComparison.Ordinal));
        DoesNotShowIt(outcome);
    }

    [Fact]
    public void Connecting_does_not_show_it()
    {
        var sandbox = StartSandbox();

        Run("$VerbosePreference = $DebugPreference = 'Continue'");

        DoesNotShowIt(Connect(sandbox, "-PassThru -Test"));
    }

    [Theory, MemberData(nameof(Failures))]
    public void A_failing_request_does_not_show_it(string fault)
    {
        var sandbox = ConnectToSandbox();
        sandbox.InjectFault(new(Enum.Parse<SandboxFaultKind>(fault)) { Count = 4 });

        DoesNotShowIt(Failing("Get-TwilioMessage"));
        DoesNotShowIt(Failing("Send-TwilioSms -To +15559876543 -From +15551234567 -Body Hello -SettleSec 0"));
    }

    [Fact]
    public void A_timeout_does_not_show_it()
    {
        var sandbox = StartSandbox();
        Connect(sandbox, $"-AccountSid {sandbox.AccountSid} -TimeoutSec 1");
        sandbox.InjectFault(new(SandboxFaultKind.NoAnswerBeforeWork));

        var outcome = Failing("Get-TwilioMessage");

        Assert.Equal("Maton.TimedOut", outcome.OneError().Id());
        DoesNotShowIt(outcome);
    }

    [Theory]
    [InlineData("Get-TwilioMessage SM00000000000000000000000000000000")]
    [InlineData("Send-TwilioSms -To +15005550001 -From +15551234567 -Body Hello")]
    [InlineData("Send-TwilioSms -To nonsense -From +15551234567 -Body Hello")]
    public void A_refusal_does_not_show_it(string script)
    {
        ConnectToSandbox();

        DoesNotShowIt(Failing(script));
    }

    [Fact]
    public void A_gateway_that_does_not_accept_it_does_not_show_it()
    {
        Connect(StartSandbox(static options => options with { ApiKey = "another" }));

        DoesNotShowIt(Failing("Get-TwilioMessage"));
    }

    [Fact]
    public void An_unreachable_gateway_does_not_show_the_key()
    {
        var sandbox = ConnectToSandbox();
        sandbox.Dispose();

        DoesNotShowIt(Failing("Get-TwilioMessage"));
    }

    private Outcome Loudly(string script) => Try($"& {{ $VerbosePreference = $DebugPreference = 'Continue'; {script} }}");

    private Outcome Failing(string script)
    {
        var outcome = Loudly(script);
        Assert.NotEmpty(outcome.Errors);
        return outcome;
    }

    private static void DoesNotShowIt(Outcome outcome) => Assert.DoesNotContain(Key, VisibleText.Of(outcome), StringComparison.Ordinal);
}
