using MatonTwilio.Sandbox;

namespace MatonTwilio.Tests;

/// <summary>Without Connect-Maton, the first cmdlet makes the session from the environment.</summary>
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
    public void A_key_that_is_mended_is_used_at_once()
    {
        var sandbox = StartSandbox();
        Set(sandbox);
        Environment.SetEnvironmentVariable("MATON_API_KEY", "an-old-key");
        Assert.Equal("Maton.Unauthorized", TerminatingErrorOf("Get-TwilioAccount -First 1").Id());

        Environment.SetEnvironmentVariable("MATON_API_KEY", Key);

        Assert.Single(Run("Get-TwilioAccount -First 1").Output);
    }

    [Fact]
    public void Connect_takes_from_it_what_is_not_given()
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
    public void Without_a_key_one_error_ends_the_script_and_says_what_to_do(string script)
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
    public void A_variable_that_cannot_be_used_is_named(string variable, string value)
    {
        Set(StartSandbox());
        Environment.SetEnvironmentVariable(variable, value);

        var error = TerminatingErrorOf("Get-TwilioMessage");

        Assert.Equal("Maton.InvalidSetting", error.Id());
        Assert.Contains(variable, error.ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_account_that_cannot_be_one_is_refused_before_any_request()
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
