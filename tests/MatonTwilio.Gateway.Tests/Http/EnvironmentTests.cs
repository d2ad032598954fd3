using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Settings and sessions from the environment.</summary>
[Collection(nameof(Alone))]
public sealed class EnvironmentTests : IDisposable
{
    private static readonly string[] Variables =
        ["MATON_API_KEY", "MATON_GATEWAY_URL", "MATON_CONTROL_URL", "MATON_CONNECTION_ID", "MATON_DEFAULT_FROM", "MATON_DEFAULT_REGION", "TWILIO_ACCOUNT_SID"];

    private readonly Dictionary<string, string?> _before = Variables.ToDictionary(static name => name, Environment.GetEnvironmentVariable);

    public EnvironmentTests()
    {
        foreach (var name in Variables)
        {
            Environment.SetEnvironmentVariable(name, null);
        }

        DefaultSession.Replace(SessionScope.OfProcess, null);
    }

    public void Dispose()
    {
        DefaultSession.Replace(SessionScope.OfProcess, null);
        foreach (var (name, value) in _before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    [Fact]
    public void Without_variables_the_settings_are_the_published_ones()
    {
        var settings = SessionSettings.FromEnvironment();

        Assert.Equal(new SessionSettings(), settings);
        Assert.Null(settings.ApiKey);
        Assert.Equal(("https://gateway.maton.ai/twilio", "https://ctrl.maton.ai/"), (settings.GatewayUri.AbsoluteUri, settings.ControlUri.AbsoluteUri));
        Assert.Equal((10, 5, 60), (settings.RequestsPerSecond, settings.MaximumRetryCount, settings.Timeout.TotalSeconds));
    }

    [Fact]
    public void Every_variable_has_its_setting()
    {
        Environment.SetEnvironmentVariable("MATON_API_KEY", " mk-1\n");
        Environment.SetEnvironmentVariable("MATON_GATEWAY_URL", "https://api.example/twilio");
        Environment.SetEnvironmentVariable("MATON_CONTROL_URL", "https://ctrl.example");
        Environment.SetEnvironmentVariable("MATON_CONNECTION_ID", "con-1");
        Environment.SetEnvironmentVariable("MATON_DEFAULT_REGION", "US");
        Environment.SetEnvironmentVariable("MATON_DEFAULT_FROM", "+15551234567");
        Environment.SetEnvironmentVariable("TWILIO_ACCOUNT_SID", "AC" + new string('1', 32));

        var expected = new SessionSettings
        {
            ApiKey = new ApiKey("mk-1"),
            GatewayUri = new Uri("https://api.example/twilio"),
            ControlUri = new Uri("https://ctrl.example"),
            ConnectionId = "con-1",
            DefaultRegion = "US",
            DefaultFrom = "+15551234567",
            AccountSid = "AC" + new string('1', 32),
        };
        Assert.Equal(expected, SessionSettings.FromEnvironment());
    }

    [Fact]
    public void An_empty_variable_counts_as_not_set()
    {
        foreach (var name in Variables)
        {
            Environment.SetEnvironmentVariable(name, "  ");
        }

        Assert.Equal(new SessionSettings(), SessionSettings.FromEnvironment());
    }

    [Theory]
    [InlineData("https://api.maton.ai", "https://api.maton.ai/")]
    [InlineData("https://api.maton.ai/twilio", "https://api.maton.ai/")]
    [InlineData("https://api.maton.ai/twilio/", "https://api.maton.ai/")]
    [InlineData("https://gateway.maton.ai/twilio", "https://ctrl.maton.ai/")]
    [InlineData("https://proxy.example/maton/twilio", "https://proxy.example/maton/")]
    [InlineData("https://proxy.example/elsewhere", "https://proxy.example/")]
    [InlineData("http://127.0.0.1:5000", "http://127.0.0.1:5000/")]
    public void The_control_address_follows_the_gateway(string gateway, string control)
    {
        Environment.SetEnvironmentVariable("MATON_GATEWAY_URL", gateway);
        Assert.Equal(control, SessionSettings.FromEnvironment().ControlUri.AbsoluteUri);

        Environment.SetEnvironmentVariable("MATON_CONTROL_URL", "https://ctrl.example/");
        Assert.Equal("https://ctrl.example/", SessionSettings.FromEnvironment().ControlUri.AbsoluteUri);
    }

    [Theory]
    [InlineData("https://api.example", "https://api.example/twilio")]
    [InlineData("https://api.example/", "https://api.example/twilio")]
    [InlineData("https://api.example/v2/twilio", "https://api.example/v2/twilio")]
    [InlineData("http://127.0.0.1:5000", "http://127.0.0.1:5000/twilio")]
    public void A_gateway_with_only_a_host_gets_the_default_path(string given, string address)
    {
        Environment.SetEnvironmentVariable("MATON_GATEWAY_URL", given);

        Assert.Equal(address, SessionSettings.FromEnvironment().GatewayUri.AbsoluteUri);
    }

    [Theory]
    [InlineData("MATON_GATEWAY_URL", "api.example")]
    [InlineData("MATON_GATEWAY_URL", "http://secret.example")]
    [InlineData("MATON_CONTROL_URL", "https://name:secret@ctrl.example")]
    [InlineData("MATON_CONTROL_URL", "/secret")]
    [InlineData("MATON_GATEWAY_URL", "https://api.example/twilio?secret=1")]
    [InlineData("MATON_GATEWAY_URL", "https://api.example/twilio?")]
    [InlineData("MATON_GATEWAY_URL", "https://api.example/twilio#secret")]
    [InlineData("MATON_CONTROL_URL", "https://ctrl.example/?secret=1")]
    [InlineData("MATON_API_KEY", "secret with spaces")]
    [InlineData("MATON_DEFAULT_REGION", "secretland")]
    public void A_variable_that_cannot_be_used_is_named_and_not_shown(string name, string value)
    {
        Environment.SetEnvironmentVariable(name, value);

        var error = Assert.Throws<ArgumentException>(SessionSettings.FromEnvironment);

        Assert.Contains(name, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AC0123456789abcdef0123456789abcde")]
    [InlineData("AC0123456789abcdef0123456789abcdef0")]
    [InlineData("AC0123456789abcdef0123456789abcdeg")]
    [InlineData("SM0123456789abcdef0123456789abcdef")]
    [InlineData("AA0123456789abcdef0123456789abcdef")]
    public void An_account_of_the_environment_must_be_an_account_SID(string sid)
    {
        Environment.SetEnvironmentVariable("TWILIO_ACCOUNT_SID", sid);

        Assert.Contains("TWILIO_ACCOUNT_SID", Assert.Throws<ArgumentException>(SessionSettings.FromEnvironment).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_key_there_is_no_default_session_and_the_error_says_why()
    {
        var error = Assert.Throws<MatonGatewayException>(static () => DefaultSession.Use(SessionScope.OfProcess));

        Assert.Equal(MatonFailureReason.NoApiKey, error.Reason);
        Assert.Contains("MATON_API_KEY", error.Message, StringComparison.Ordinal);
        Assert.Null(DefaultSession.Current(SessionScope.OfProcess));
        Assert.Null(DefaultSession.Find(SessionScope.OfProcess));
    }

    [Fact]
    public void The_session_of_a_runspace_takes_precedence_over_that_of_the_environment_and_both_end()
    {
        Environment.SetEnvironmentVariable("MATON_API_KEY", "mk-1");
        var environments = DefaultSession.Use(SessionScope.OfProcess).Session;
        var runspace = new SessionScope(new object(), SessionScope.OfProcess.Process);
        var own = GatewaySession.Open(new SessionSettings { ApiKey = new ApiKey("mk-made") });

        DefaultSession.Replace(runspace, own);
        Assert.Same(own, DefaultSession.Current(runspace));

        DefaultSession.End(runspace);
        Assert.Same(environments, DefaultSession.Current(runspace));

        DefaultSession.End(runspace, environments);
        Assert.Null(DefaultSession.Current(runspace));
    }

    [Fact]
    public void The_session_of_the_environment_is_created_once()
    {
        Environment.SetEnvironmentVariable("MATON_API_KEY", "mk-1");

        var session = DefaultSession.Use(SessionScope.OfProcess).Session;

        Assert.Same(session, DefaultSession.Use(SessionScope.OfProcess).Session);
        Assert.Same(session, DefaultSession.Current(SessionScope.OfProcess));
    }

    [Theory]
    [InlineData("MATON_API_KEY", "mk-2")]
    [InlineData("MATON_CONNECTION_ID", "con-2")]
    [InlineData("MATON_DEFAULT_REGION", "DE")]
    [InlineData("MATON_DEFAULT_FROM", "+15551234567")]
    [InlineData("TWILIO_ACCOUNT_SID", "AC22222222222222222222222222222222")]
    [InlineData("MATON_GATEWAY_URL", "https://api.example")]
    public void The_session_of_the_environment_follows_a_change(string name, string value)
    {
        Environment.SetEnvironmentVariable("MATON_API_KEY", "mk-1");
        var before = DefaultSession.Use(SessionScope.OfProcess).Session;

        Environment.SetEnvironmentVariable(name, value);
        var after = DefaultSession.Use(SessionScope.OfProcess).Session;

        Assert.NotSame(before, after);
        Assert.False(before.Handle.IsConnected);
        Assert.Equal(SessionSettings.FromEnvironment(), after.Settings);
    }

    [Fact]
    public void A_session_of_Connect_Maton_does_not_follow_the_environment()
    {
        Environment.SetEnvironmentVariable("MATON_API_KEY", "mk-1");
        var environments = DefaultSession.Use(SessionScope.OfProcess).Session;
        var made = GatewaySession.Open(new SessionSettings { ApiKey = new ApiKey("mk-made") });

        DefaultSession.Replace(SessionScope.OfProcess, made);
        Environment.SetEnvironmentVariable("MATON_API_KEY", "mk-2");

        Assert.Same(made, DefaultSession.Use(SessionScope.OfProcess).Session);
        Assert.False(environments.Handle.IsConnected);
    }

    [Fact]
    public void Replacing_a_session_ends_it_unless_it_is_the_same()
    {
        var first = GatewaySession.Open(new SessionSettings { ApiKey = new ApiKey("mk-1") });
        DefaultSession.Replace(SessionScope.OfProcess, first);
        DefaultSession.Replace(SessionScope.OfProcess, first);
        Assert.True(first.Handle.IsConnected);

        DefaultSession.Replace(SessionScope.OfProcess, null);

        Assert.False(first.Handle.IsConnected);
        Assert.Null(DefaultSession.Current(SessionScope.OfProcess));
    }
}
