namespace MatonTwilio.Tests;

public class ConnectTests : ModuleTest
{
    [Fact]
    public void Connect_returns_nothing_and_sends_nothing()
    {
        var sandbox = StartSandbox();

        Assert.Empty(Connect(sandbox).Output);
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void PassThru_returns_the_new_default_session()
    {
        var session = Connect(StartSandbox(), "-PassThru").One<MatonSession>();

        Assert.Same(session, Run("Get-MatonSession").One<MatonSession>());
        Assert.True(session.IsConnected);
    }

    [Fact]
    public void Every_setting_is_in_the_session()
    {
        PowerShell["key"] = Secret(Key);
        var session = Run("""
            Connect-Maton $key -GatewayUri https://gateway.example/twilio -ControlUri https://control.example -ConnectionId connection-1 -DefaultRegion DE `
                -AccountSid ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa -RequestsPerSecond 3 -TimeoutSec 7 -MaximumRetryCount 2 -PassThru
            """).One<MatonSession>();

        Assert.Equal("https://gateway.example/twilio", session.GatewayUri.AbsoluteUri);
        Assert.Equal("https://control.example/", session.ControlUri.AbsoluteUri);
        Assert.Equal("connection-1", session.ConnectionId);
        Assert.Equal("ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", session.AccountSid);
        Assert.Equal("DE", session.DefaultRegion);
        Assert.Equal(3, session.RequestsPerSecond);
        Assert.Equal(TimeSpan.FromSeconds(7), session.Timeout);
        Assert.Equal(2, session.MaximumRetryCount);
        Assert.Null(session.Sandbox);
    }

    [Fact]
    public void Without_settings_the_session_uses_Matons_gateway()
    {
        PowerShell["key"] = Secret(Key);
        var session = Run("Connect-Maton -ApiKey $key -PassThru").One<MatonSession>();

        Assert.Equal("https://gateway.maton.ai/twilio", session.GatewayUri.AbsoluteUri);
        Assert.Equal("https://ctrl.maton.ai/", session.ControlUri.AbsoluteUri);
        Assert.Null(session.ConnectionId);
        Assert.Null(session.AccountSid);
        Assert.Equal(10, session.RequestsPerSecond);
    }

    [Fact]
    public void A_gateway_with_only_a_host_is_completed()
    {
        PowerShell["key"] = Secret(Key);

        Assert.Equal("/twilio", Run("Connect-Maton $key -GatewayUri https://gateway.example -PassThru").One<MatonSession>().GatewayUri.AbsolutePath);
        Assert.Equal("https://api.maton.ai/", Run("Connect-Maton $key -GatewayUri https://api.maton.ai -PassThru").One<MatonSession>().ControlUri.AbsoluteUri);
    }

    [Fact]
    public void Every_request_has_the_connection_of_the_session()
    {
        var sandbox = StartSandbox();
        Connect(sandbox);
        PowerShell["id"] = Run("Get-MatonConnection").One<MatonConnection>().ConnectionId;

        Connect(sandbox, "-ConnectionId $id");
        Run("Get-TwilioMessage -First 1 | Out-Null");

        var named = sandbox.Requests.Skip(1).ToArray();
        Assert.Equal(2, named.Length);
        Assert.All(named, request => Assert.Equal(PowerShell["id"], request.Headers["Maton-Connection"]));
    }

    [Theory]
    [InlineData("-GatewayUri http://gateway.example/twilio")]
    [InlineData("-ControlUri http://control.example")]
    [InlineData("-GatewayUri ftp://127.0.0.1/twilio")]
    [InlineData("-GatewayUri https://user:password@gateway.example/twilio")]
    [InlineData("-GatewayUri twilio/relative")]
    public void A_URL_to_which_the_key_must_not_be_sent_is_refused(string setting)
    {
        PowerShell["key"] = Secret(Key);
        var error = TerminatingErrorOf($"Connect-Maton $key {setting}");

        Assert.Equal("Maton.InvalidSetting", error.Id());
        Assert.Empty(Run("Get-MatonSession").Output);
    }

    [Theory]
    [InlineData("", "Maton.EmptyValue")]
    [InlineData("   ", "Maton.InvalidSetting")]
    [InlineData("two words", "Maton.InvalidSetting")]
    public void An_invalid_key_is_refused(string key, string id)
    {
        PowerShell["key"] = Secret(key);

        var error = TerminatingErrorOf("Connect-Maton -ApiKey $key");

        Assert.Equal(id, error.Id());
        Assert.DoesNotContain("Parameter", error.ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-RequestsPerSecond 0")]
    [InlineData("-TimeoutSec 0")]
    [InlineData("-MaximumRetryCount -1")]
    [InlineData("-AccountSid SMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("-ConnectionId ''")]
    public void A_setting_out_of_range_is_refused(string setting)
    {
        PowerShell["key"] = Secret(Key);

        Assert.Equal("ParameterArgumentValidationError", TerminatingErrorOf($"Connect-Maton $key {setting}").Id());
    }

    [Theory]
    [InlineData("-ApiKey $key")]
    [InlineData("-GatewayUri https://gateway.example")]
    [InlineData("-ControlUri https://control.example")]
    public void A_sandbox_has_its_own_key_and_URLs(string setting)
    {
        PowerShell["key"] = Secret(Key);

        Assert.Contains("cannot be used with -Sandbox", TerminatingErrorOf($"Connect-Maton -Sandbox {setting}").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sandbox_connects_to_the_running_sandbox()
    {
        var sandbox = Run("Start-MatonSandbox; Connect-Maton -Sandbox").One<MatonSandbox>();

        Assert.Same(sandbox, Run("Get-MatonSession").One<MatonSession>().Sandbox);
    }

    [Fact]
    public void Sandbox_starts_one_if_none_is_running()
    {
        var session = Run("Connect-Maton -Sandbox -PassThru").One<MatonSession>();

        Assert.True(session.Sandbox?.IsRunning);
        Assert.NotEmpty(Run("Get-TwilioMessage -First 3").All<TwilioMessage>());
    }

    [Fact]
    public void Test_runs_the_checks_at_once()
    {
        var checks = Connect(StartSandbox(), "-Test").All<MatonCheck>();

        Assert.Equal(5, checks.Count);
        Assert.All(checks, static check => Assert.True(check.Passed, check.Detail));
    }
}
