using MatonTwilio.Sandbox;

namespace MatonTwilio.Tests;

/// <summary>Ctrl+C and the end of a pipeline end a cmdlet's work at any point.</summary>
public class StopTests : ModuleTest
{
    [Fact]
    public void Ctrl_C_ends_a_list_in_the_middle_of_a_page()
    {
        var sandbox = ConnectPatiently();
        sandbox.InjectFault(new(SandboxFaultKind.NoAnswerBeforeWork) { PathFragment = "Page=1" });

        Assert.Equal(10, StoppedDuringRequest(sandbox, 2, "Get-TwilioMessage -PageSize 10").Output.Count);
    }

    [Theory]
    [InlineData("Get-TwilioMessage SM00000000000000000000000000000000")]
    [InlineData("Send-TwilioSms -To +15559876543 -From +15551234567 -Body Hello")]
    [InlineData("Get-MatonConnection")]
    [InlineData("Test-MatonSession")]
    public void Ctrl_C_ends_a_request_without_a_response(string script)
    {
        var sandbox = ConnectPatiently();
        sandbox.InjectFault(new(SandboxFaultKind.NoAnswerBeforeWork));

        var outcome = StoppedDuringRequest(sandbox, 1, script);

        Assert.Empty(outcome.Errors);
        Assert.Single(sandbox.Requests);
    }

    [Fact]
    public void A_long_back_off_is_announced_and_Ctrl_C_ends_it()
    {
        var sandbox = StartSandbox();
        Connect(sandbox, $"-AccountSid {sandbox.AccountSid}", retries: 1);
        sandbox.InjectFault(new(SandboxFaultKind.TooManyRequests) { RetryAfter = "100" });
        using var run = PowerShell.Start("Get-TwilioMessage -Verbose");

        run.WaitUntil(() => run.Streams.Warning.Count == 1 && run.Streams.Verbose.Count == 2);
        run.Stop();

        Assert.Contains("Retrying in 100.0 s", Assert.Single(run.Finish().Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void After_Ctrl_C_the_next_command_works()
    {
        var sandbox = ConnectPatiently();
        sandbox.InjectFault(new(SandboxFaultKind.NoAnswerBeforeWork));
        StoppedDuringRequest(sandbox, 1, "Get-TwilioMessage");

        Assert.Single(Run("Get-TwilioMessage -First 1").Output);
    }

    [Fact]
    public void The_work_of_every_cmdlet_ends_with_Dispose()
    {
        // Select-Object -First ends a cmdlet in this way, without StopProcessing.
        var cmdlets = Run("Get-Command -Module MatonTwilio -CommandType Cmdlet").All<CmdletInfo>();

        Assert.All(cmdlets, static cmdlet =>
        {
            var instance = Activator.CreateInstance(cmdlet.ImplementingType)!;
            var token = (CancellationToken)PrivateProperty(cmdlet.ImplementingType, "Stop").GetValue(instance)!;
            Assert.False(token.IsCancellationRequested);

            Assert.IsAssignableFrom<IDisposable>(instance).Dispose();

            Assert.True(token.IsCancellationRequested);
        });
    }

    private static System.Reflection.PropertyInfo PrivateProperty(Type type, string name)
        => type.GetProperty(name, System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)
            ?? PrivateProperty(type.BaseType ?? throw new InvalidOperationException($"There is no {name}."), name);

    // The session's own time limit must not end the work.
    private SandboxServer ConnectPatiently()
    {
        var sandbox = StartSandbox();
        Connect(sandbox, $"-AccountSid {sandbox.AccountSid} -TimeoutSec 3600");
        return sandbox;
    }

    private Outcome StoppedDuringRequest(SandboxServer sandbox, int number, string script)
    {
        using var run = PowerShell.Start($"& {{ $DebugPreference = 'Continue'; {script} }}");

        // The header is the last line that the command writes before it waits. From then on, only Ctrl+C can end it.
        run.WaitUntil(() => sandbox.Requests.Count == number
            && run.Streams.Debug.Count(static record => record.Message.StartsWith("request header Authorization", StringComparison.Ordinal)) == number);
        run.Stop();
        return run.Finish();
    }
}
