using MatonTwilio.Sandbox;

namespace MatonTwilio.Tests;

/// <summary>Without Connect-Maton, the first cmdlet creates the session from the environment.</summary>
public class EnvironmentSessionTests : ModuleTest
{
    [Fact]
    public void The_environment_alone_is_enough()
    {
        var sandbox = StartSandbox();
        Set(sandbox);

        Assert.Single(Run("Get-TwilioMessage -First 1").All<TwilioMessage>());

        Assert.Equal(["GET /Accounts.json", "GET /Messages.json"], sandbox.RequestLines());
        Assert.Equal(sandbox.GatewayUri, Run("Get-MatonSession").One<MatonSession>().GatewayUri);
    }

    [Fact]
    public void The_account_and_the_connection_come_from_it_too()
    {
        var sandbox = StartSandbox();
        Set(sandbox);
        var connection = Run("Get-MatonConnection").One<MatonConnection>().ConnectionId;
        Environment.SetEnvironmentVariable("TWILIO_ACCOUNT_SID", sandbox.AccountSid);
        Environment.SetEnvironmentVariable("MATON_CONNECTION_ID", connection);

        Run("Get-TwilioMessage -First 1 | Out-Null");

        Assert.Equal(["GET /connections", "GET /Messages.json"], sandbox.RequestLines());
        Assert.Equal(connection, sandbox.Requests[^1].Headers["Maton-Connection"]);
    }

    [Fact]
    public void A_corrected_key_is_used_at_once()
    {
        var sandbox = StartSandbox();
        Set(sandbox);
        Environment.SetEnvironmentVariable("MATON_API_KEY", "an-old-key");
        Assert.Equal("Maton.Unauthorized", TerminatingErrorOf("Get-TwilioAccount -First 1").Id());

        Environment.SetEnvironmentVariable("MATON_API_KEY", Key);

        Assert.Single(Run("Get-TwilioAccount -First 1").Output);
    }

    [Fact]
    public void Connect_uses_the_environment_for_missing_settings()
    {
        var sandbox = StartSandbox();
        Set(sandbox);

        var session = Run("Connect-Maton -RequestsPerSecond 5 -PassThru").One<MatonSession>();

        Assert.Equal(sandbox.GatewayUri, session.GatewayUri);
        Assert.Equal(5, session.RequestsPerSecond);
        Assert.Single(Run("Get-TwilioAccount -First 1").Output);
    }

    [Theory]
    [InlineData("Get-TwilioMessage")]
    [InlineData("Send-TwilioSms -To +15559876543 -From +15551234567 -Body Hello")]
    [InlineData("Get-MatonConnection")]
    [InlineData("Connect-Maton")]
    public void Without_a_key_one_error_ends_the_script_with_a_recommendation(string script)
    {
        var error = TerminatingErrorOf(script);

        Assert.Equal("Maton.NoApiKey", error.Id());
        Assert.Equal(ErrorCategory.AuthenticationError, error.CategoryInfo.Category);
        Assert.Contains("https://maton.ai/settings", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains("$env:MATON_API_KEY", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains("Connect-Maton", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MATON_GATEWAY_URL", "not an address")]
    [InlineData("MATON_GATEWAY_URL", "http://gateway.example/twilio")]
    [InlineData("MATON_CONTROL_URL", "http://control.example")]
    public void The_error_for_an_invalid_variable_names_it(string variable, string value)
    {
        Set(StartSandbox());
        Environment.SetEnvironmentVariable(variable, value);

        var error = TerminatingErrorOf("Get-TwilioMessage");

        Assert.Equal("Maton.InvalidSetting", error.Id());
        Assert.Contains(variable, error.ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_invalid_account_is_refused_before_any_request()
    {
        var sandbox = StartSandbox();
        Set(sandbox);
        Environment.SetEnvironmentVariable("TWILIO_ACCOUNT_SID", "SMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");

        var error = TerminatingErrorOf("Get-TwilioMessage");

        Assert.Equal("Maton.InvalidSetting", error.Id());
        Assert.Contains("TWILIO_ACCOUNT_SID", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Empty(sandbox.Requests);
    }

    private static void Set(SandboxServer sandbox)
    {
        Environment.SetEnvironmentVariable("MATON_API_KEY", Key);
        Environment.SetEnvironmentVariable("MATON_GATEWAY_URL", sandbox.GatewayUri.AbsoluteUri);
        Environment.SetEnvironmentVariable("MATON_CONTROL_URL", sandbox.ControlUri.AbsoluteUri);
    }
}
