namespace MatonTwilio.Tests;

/// <summary>A command keeps the session that it has chosen, and releases it at its end.</summary>
public class HeldSessionTests : ModuleTest
{
    [Fact]
    public void A_session_that_is_replaced_ends_with_the_last_command_that_uses_it()
    {
        var (first, second) = (StartSandbox(), StartSandbox());
        Connect(first, $"-AccountSid {first.AccountSid}");
        using var other = new ModuleRunspace();
        using var goOn = new ManualResetEventSlim();
        other["goOn"] = goOn;
        using var list = other.Start("Get-TwilioMessage -PageSize 10 | ForEach-Object { $_; $goOn.Wait() }");
        list.WaitUntil(() => first.Requests.Count > 0);

        Connect(second, $"-AccountSid {second.AccountSid}");
        goOn.Set();

        Assert.Equal(30, list.Finish().Clean().Output.Count);
        Assert.Empty(second.Requests);
        Assert.Single(other.Run("Get-TwilioMessage -First 1").Output);
        Assert.Single(second.Requests);
    }

    [Fact]
    public void Reusing_a_name_does_not_end_commands_in_progress()
    {
        var (first, second) = (StartSandbox(), StartSandbox());
        Connect(first, $"-Name prod -AccountSid {first.AccountSid}");
        PowerShell["connect"] = $"Connect-Maton -ApiKey $key -Name prod -GatewayUri {second.GatewayUri} -ControlUri {second.ControlUri} -AccountSid {second.AccountSid}";

        var count = Run("$n = 0; Get-TwilioMessage -PageSize 10 -Session prod | ForEach-Object { if (++$n -eq 5) { & ([scriptblock]::Create($connect)) }; $_ }").Output.Count;

        Assert.Equal((30, 0), (count, second.Requests.Count));
        Assert.Single(Run("Get-TwilioMessage -First 1 -Session prod").Output);
        Assert.Single(second.Requests);
    }

    [Fact]
    public void A_default_session_of_a_later_runspace_applies_only_to_it()
    {
        var (own, others) = (StartSandbox(), StartSandbox());
        Connect(own, $"-AccountSid {own.AccountSid}");
        var session = Run("Get-MatonSession").One<MatonSession>();
        using var other = new ModuleRunspace();
        Assert.Same(session, other.Run("Get-MatonSession").One<MatonSession>());

        other["key"] = Secret(Key);
        other.Run($"Connect-Maton -ApiKey $key -GatewayUri {others.GatewayUri} -ControlUri {others.ControlUri}");

        Assert.Same(session, Run("Get-MatonSession").One<MatonSession>());
        Assert.NotSame(session, other.Run("Get-MatonSession").One<MatonSession>());
        Assert.True(session.IsDefault);

        other.Run("Disconnect-Maton");
        Assert.Same(session, other.Run("Get-MatonSession").One<MatonSession>());
        other.Run("Disconnect-Maton");
        Assert.True(session.IsConnected);
    }

    [Fact]
    public void A_runspace_without_the_module_is_not_the_oldest_one()
    {
        var sandbox = StartSandbox();
        Connect(sandbox, $"-AccountSid {sandbox.AccountSid}");
        using var other = new ModuleRunspace();
        Assert.Single(other.Run("Get-MatonSession").Output);

        Run("Get-Module MatonTwilio | Remove-Module");

        Assert.Empty(other.Run("Get-MatonSession").Output);
        Run($"Import-Module '{Repository.Manifest}'");
        Assert.Single(other.Run("Get-MatonSession").Output);
    }
}
