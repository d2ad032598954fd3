namespace MatonTwilio.Tests;

public class DisconnectTests : ModuleTest
{
    [Fact]
    public void Disconnect_leaves_no_default_session()
    {
        var session = Connect(StartSandbox(), "-PassThru").One<MatonSession>();

        Run("Disconnect-Maton");

        Assert.False(session.IsConnected);
        Assert.Empty(Run("Get-MatonSession").Output);
        Assert.Equal("Maton.NoApiKey", TerminatingErrorOf("Get-TwilioMessage").Id());
    }

    [Fact]
    public void Disconnecting_without_a_session_is_not_an_error() => Run("Disconnect-Maton; Disconnect-Maton");

    [Fact]
    public void A_piped_session_ends()
    {
        var other = ConnectToOther();
        Connect(StartSandbox());

        PowerShell["other"] = other;
        Run("$other | Disconnect-Maton");

        Assert.False(other.IsConnected);
        Assert.Single(Run("Get-TwilioAccount -First 1").Output);
    }

    [Fact]
    public void An_ended_session_is_an_error()
    {
        PowerShell["other"] = ConnectToOther();

        var error = TerminatingErrorOf("Disconnect-Maton; Get-TwilioMessage -Session $other");

        Assert.Equal("Maton.NoSession", error.Id());
        Assert.Contains("disconnected", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains("Connect-Maton", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_that_only_reads_ends_with_the_session()
    {
        var sandbox = ConnectToSandbox();
        sandbox.InjectFault(new(SandboxFaultKind.NoAnswerBeforeWork));
        using var other = new ModuleRunspace();
        using var waiting = other.Start("Get-TwilioMessage");
        waiting.WaitUntil(() => sandbox.Requests.Count == 1);

        Run("Disconnect-Maton");

        var error = waiting.Finish().OneError();
        Assert.Equal("Maton.NoSession", error.Id());
        Assert.Contains("disconnected", error.ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_send_in_progress_is_finished_after_the_end_of_its_session()
    {
        var sandbox = ConnectToSandbox(static options => options with { Latency = TimeSpan.FromMilliseconds(700) });
        using var other = new ModuleRunspace();
        using var waiting = other.Start("Send-TwilioSms -To +15559876543 -From +15551234567 -Body Hello");
        waiting.WaitUntil(() => sandbox.Requests.Count == 1);

        Run("Disconnect-Maton");

        var sent = Assert.Single(waiting.Finish().Output);
        Assert.Equal(Assert.Single(sandbox.CreatedMessages).Sid, sent.Properties["Sid"].Value);
    }

    private MatonSession ConnectToOther() => Connect(StartSandbox(), "-PassThru").One<MatonSession>();
}
