namespace MatonTwilio.Tests;

public class TestSessionTests : ModuleTest
{
    [Fact]
    public void Every_check_passes_with_a_sandbox_and_shows_its_result()
    {
        var sandbox = StartSandbox();
        Connect(sandbox);

        var checks = Run("Test-MatonSession").All<MatonCheck>();

        Assert.Equal(["API key present", "API key accepted", "Twilio connection active", "Gateway reached", "Account found"], checks.Select(static check => check.Name));
        Assert.All(checks, static check => Assert.True(check.Passed, check.Detail));
        Assert.Contains(sandbox.AccountSid, checks[^1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_key_the_first_check_names_the_page_with_the_key()
    {
        var check = Run("Test-MatonSession").One<MatonCheck>();

        Assert.False(check.Passed);
        Assert.Contains("https://maton.ai/settings", check.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_key_is_a_result_and_not_an_error()
    {
        Connect(StartSandbox(), key: "a-wrong-key");

        var checks = Run("Test-MatonSession").All<MatonCheck>();

        Assert.Equal([true, false], checks.Select(static check => check.Passed));
        Assert.Contains("MATON_API_KEY", checks[1].Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_active_connection_the_checks_recommend_creating_one()
    {
        Connect(StartSandbox());
        Run("Get-MatonConnection | Remove-MatonConnection -Confirm:$false");

        var checks = Run("Test-MatonSession").All<MatonCheck>();

        Assert.Equal([true, true, false, false], checks.Select(static check => check.Passed));
        Assert.Contains("New-MatonConnection", checks[2].Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unreachable_gateway_is_a_result_and_not_an_error()
    {
        var sandbox = StartSandbox();
        Connect(sandbox);
        sandbox.Dispose();

        Assert.Equal([true, false], Run("Test-MatonSession").All<MatonCheck>().Select(static check => check.Passed));
    }

    [Fact]
    public void A_specified_session_can_be_checked()
    {
        PowerShell["session"] = Connect(StartSandbox(), "-PassThru").One<MatonSession>();

        Assert.Equal(5, Run("Test-MatonSession -Session $session").Output.Count);
    }

    [Fact]
    public void The_error_for_an_invalid_variable_names_it()
    {
        Environment.SetEnvironmentVariable("MATON_API_KEY", Key);
        Environment.SetEnvironmentVariable("MATON_GATEWAY_URL", "http://gateway.example");

        Assert.Equal("Maton.InvalidSetting", TerminatingErrorOf("Test-MatonSession").Id());
    }
}
