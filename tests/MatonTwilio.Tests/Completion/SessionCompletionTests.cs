using MatonTwilio.Gateway.Tests;

namespace MatonTwilio.Tests;

/// <summary>Tab suggests the numbers and connections of the session, from a cache that never delays the prompt.</summary>
public sealed class SessionCompletionTests : ModuleTest, IDisposable
{
    private readonly TestServer _server = new();

    void IDisposable.Dispose()
    {
        Dispose();
        _server.Dispose();
    }

    [Theory]
    [InlineData("Send-TwilioSms -From ")]
    [InlineData("Send-TwilioSms -MessagingServiceSid MG0123456789abcdef0123456789abcdef -FallbackFrom ")]
    [InlineData("Start-TwilioCall -From ")]
    [InlineData("Start-TwilioCall -CallerId ")]
    [InlineData("Add-TwilioParticipant -From ")]
    [InlineData("Add-TwilioParticipant -CallerId ")]
    [InlineData("Get-TwilioMessage -From ")]
    [InlineData("Get-TwilioMessage -To ")]
    [InlineData("Get-TwilioCall -From ")]
    [InlineData("Get-TwilioPhoneNumber -PhoneNumber ")]
    public void The_numbers_of_the_account_are_suggested(string line)
    {
        ConnectToSandbox();
        var numbers = Run("Get-TwilioPhoneNumber").All<TwilioPhoneNumber>().Select(static number => number.PhoneNumber);

        Assert.Equal(numbers, OfferedIn(line));
    }

    [Theory]
    [InlineData("Send-TwilioSms -From +1555123", Own)]
    [InlineData("Send-TwilioSms -From '5551234567", Own)]
    [InlineData("Send-TwilioSms -From '(555) 123", Own)]
    public void A_number_is_found_by_its_digits_and_by_its_name(string line, string number)
    {
        ConnectToSandbox();

        Assert.Equal([number], OfferedIn(line));
    }

    [Theory]
    [InlineData("Get-TwilioMessage -ConnectionId ")]
    [InlineData("Get-MatonConnection -ConnectionId ")]
    [InlineData("Remove-MatonConnection ")]
    [InlineData("Connect-Maton -ConnectionId ")]
    public void The_connections_are_suggested(string line)
    {
        ConnectToSandbox();
        var connections = Run("Get-MatonConnection").All<MatonConnection>().Select(static connection => connection.ConnectionId);

        Assert.Equal(connections, OfferedIn(line));
    }

    [Fact]
    public void The_session_on_the_command_line_is_used()
    {
        var other = StartSandbox();
        PowerShell["other"] = Connect(other, $"-AccountSid {other.AccountSid} -Name other -PassThru").Output[0];
        _server.AnswersBy(static _ => CannedResponse.Status(401));
        Run($"Connect-Maton -ApiKey $key -GatewayUri {_server.GatewayUri} -ControlUri {_server.Address}");

        Assert.Contains(Own, OfferedIn("Send-TwilioSms -Session other -From "));
        Assert.Contains(Own, OfferedIn("Send-TwilioSms -Session $other -From "));
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public void The_account_and_the_connection_on_the_command_line_are_used()
    {
        ConnectTo(_server);
        _server.AnswersBy(static _ => CannedResponse.Json($$"""{"incoming_phone_numbers": [{"phone_number": "{{Own}}"}]}"""));

        OfferedIn("Send-TwilioSms -AccountSid AC00000000000000000000000000000009 -ConnectionId c-9 -From ");

        Assert.Contains("AC00000000000000000000000000000009", _server.Requests[0].Path, StringComparison.Ordinal);
        Assert.Equal("c-9", _server.Requests[0].Header("Maton-Connection"));
    }

    [Fact]
    public async Task A_server_that_never_responds_delays_no_prompt_and_gets_one_request()
    {
        ConnectTo(_server);
        _server.AnswersBy(static _ => CannedResponse.Never);

        Assert.Empty(PowerShell.Complete("Send-TwilioSms -From "));
        await _server.Arrived.ReachesAsync(1);
        Assert.Empty(PowerShell.Complete("Send-TwilioSms -From "));
        Assert.Empty(PowerShell.Complete("Get-TwilioMessage -ConnectionId "));

        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task Values_that_come_too_late_are_suggested_the_next_time()
    {
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ConnectTo(_server);
        _server.Answers(CannedResponse.Json($$"""{"incoming_phone_numbers": [{"phone_number": "{{Own}}"}]}""") with { Gate = answer.Task });

        Assert.Empty(PowerShell.Complete("Send-TwilioSms -From "));
        await _server.Arrived.ReachesAsync(1);
        answer.SetResult();

        Assert.Equal([Own], OfferedIn("Send-TwilioSms -From "));
        Assert.Single(_server.Requests);
    }

    [Fact]
    public void Without_a_session_and_a_key_no_session_is_created_and_no_error_shown()
    {
        Assert.Empty(PowerShell.Complete("Send-TwilioSms -From "));
        Assert.Empty(PowerShell.Complete("Send-TwilioSms -Session nobody -From "));
        Assert.Empty(Run("Get-MatonSession").Output);
        Assert.Empty(Run("$Error").Output);
    }

    [Fact]
    public void With_a_key_in_the_environment_the_session_is_created_from_it()
    {
        var sandbox = StartSandbox();
        Environment.SetEnvironmentVariable("MATON_API_KEY", Key);
        Environment.SetEnvironmentVariable("MATON_GATEWAY_URL", sandbox.GatewayUri.ToString());

        Assert.Contains(Own, OfferedIn("Send-TwilioSms -From "));
    }

    [Theory]
    [InlineData("MATON_GATEWAY_URL", "http://elsewhere.example")]
    [InlineData("MATON_API_KEY", "not a key")]
    public void An_invalid_environment_is_not_reported_at_the_prompt(string variable, string value)
    {
        Environment.SetEnvironmentVariable("MATON_API_KEY", Key);
        Environment.SetEnvironmentVariable(variable, value);

        Assert.Empty(PowerShell.Complete("Send-TwilioSms -From "));
        Assert.Empty(Run("$Error").Output);
    }

    [Fact]
    public async Task A_refused_key_is_not_reported_at_the_prompt()
    {
        ConnectTo(_server);
        _server.AnswersBy(static _ => CannedResponse.Json($$"""{"message": "Bad key {{Key}}"}""", 401));

        Assert.Empty(PowerShell.Complete("Send-TwilioSms -From "));
        await _server.Arrived.ReachesAsync(1);
        Assert.Empty(PowerShell.Complete("Send-TwilioSms -From "));
        Assert.Empty(Run("$Error").Output);
    }

    [Fact]
    public void An_ended_session_suggests_nothing()
    {
        PowerShell["ended"] = Connect(StartSandbox(), "-PassThru").Output[0];
        Run("Disconnect-Maton $ended");

        Assert.Empty(PowerShell.Complete("Send-TwilioSms -Session $ended -From "));
    }

    [Fact]
    public void Text_of_a_server_cannot_control_the_prompt()
    {
        ConnectTo(_server);
        _server.AnswersBy(static _ => CannedResponse.Json(
            $$"""{"incoming_phone_numbers": [{"phone_number": "+1; Remove-Item x"}, {"phone_number": "{{Own}}", "friendly_name": "a\u001b[31mb"}]}"""));

        Assert.Equal([Own], OfferedIn("Send-TwilioSms -From "));
        Assert.Contains("␛[31m", Run("(TabExpansion2 'Send-TwilioSms -From ' 21).CompletionMatches[0].ToolTip").One<string>(), StringComparison.Ordinal);
    }

    private void ConnectTo(TestServer server)
    {
        PowerShell["key"] = Secret(Key);
        Run($"Connect-Maton -ApiKey $key -GatewayUri {server.GatewayUri} -ControlUri {server.Address} -AccountSid AC00000000000000000000000000000001 -MaximumRetryCount 0");
    }

    // The cache may still be empty at the first Tab, so Tab is pressed again.
    private IReadOnlyList<string> OfferedIn(string line)
    {
        var tries = 0;
        IReadOnlyList<string> offered;
        do
        {
            offered = PowerShell.Complete(line);
        }
        while (offered.Count == 0 && ++tries < 200);
        return [.. offered.Select(static text => text.Trim('\''))];
    }
}
