namespace MatonTwilio.Tests;

/// <summary>Ctrl+C and the end of a pipeline end a cmdlet's work, wherever it is.</summary>
public class StopTests : ModuleTest
{
    [Fact]
    public void Ctrl_C_ends_a_list_in_the_middle_of_a_page()
    {
        var sandbox = ConnectPatiently();
        sandbox.InjectFault(new(SandboxFaultKind.NoAnswerBeforeWork) { PathFragment = "Page=1" });

        Assert.Equal(10, StoppedWhen("Get-TwilioMessage -PageSize 10", () => sandbox.Requests.Count == 2).Output.Count);
    }

    [Theory]
    [InlineData("Get-TwilioMessage SM00000000000000000000000000000000")]
    [InlineData("Send-TwilioSms -To +15559876543 -From +15551234567 -Body Hello")]
    [InlineData("Get-MatonConnection")]
    [InlineData("Test-MatonSession")]
    public void Ctrl_C_ends_a_request_that_is_never_answered(string script)
    {
        var sandbox = ConnectPatiently();
        sandbox.InjectFault(new(SandboxFaultKind.NoAnswerBeforeWork));

        var outcome = StoppedWhen(script, () => sandbox.Requests.Count == 1);

        Assert.Empty(outcome.Errors);
        Assert.Single(sandbox.Requests);
    }

    [Fact]
    public void Ctrl_C_ends_the_wait_for_an_authorization()
    {
        ConnectToSandbox(static options => options with { ConnectionActivation = TimeSpan.FromHours(1) });
        using var run = PowerShell.Start("New-MatonConnection -Wait -TimeoutSec 86400");
        run.WaitUntil(() => run.Streams.Progress.Count > 0);

        run.Stop();

        Assert.Equal("PipelineStopped", run.Finish().Failure?.FullyQualifiedErrorId);
    }

    [Fact]
    public void A_long_wait_is_announced_while_it_lasts_and_Ctrl_C_ends_it()
    {
        var sandbox = StartSandbox();
        Connect(sandbox, $"-AccountSid {sandbox.AccountSid}", retries: 1);
        sandbox.InjectFault(new(SandboxFaultKind.TooManyRequests) { RetryAfter = "100" });
        using var run = PowerShell.Start("Get-TwilioMessage -Verbose");

        run.WaitUntil(() => run.Streams.Warning.Count == 1 && run.Streams.Verbose.Count == 1);
        run.Stop();

        Assert.Contains("Trying again in 100.0 s", Assert.Single(run.Finish().Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void After_Ctrl_C_the_next_command_works()
    {
        var sandbox = ConnectPatiently();
        sandbox.InjectFault(new(SandboxFaultKind.NoAnswerBeforeWork));
        StoppedWhen("Get-TwilioMessage", () => sandbox.Requests.Count == 1);

        Assert.Single(Run("Get-TwilioMessage -First 1").Output);
    }

    [Fact]
    public void Every_cmdlets_work_ends_with_Dispose_alone()
    {
        // Select-Object -First ends a cmdlet in this way, without StopProcessing.
        var cmdlets = Run("Get-Command -Module MatonTwilio").All<CmdletInfo>();

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

    // No time limit of the session's own must end the work.
    private MatonTwilio.Sandbox.SandboxServer ConnectPatiently()
    {
        var sandbox = StartSandbox();
        Connect(sandbox, $"-AccountSid {sandbox.AccountSid} -TimeoutSec 3600");
        return sandbox;
    }

    private Outcome StoppedWhen(string script, Func<bool> condition)
    {
        using var run = PowerShell.Start(script);
        run.WaitUntil(condition);
        run.Stop();
        return run.Finish();
    }
}
