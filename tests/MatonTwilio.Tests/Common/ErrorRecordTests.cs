namespace MatonTwilio.Tests;

/// <summary>The error record of each failure: a stable ID, a category, whether it ends the pipeline, and a recommendation.</summary>
public class ErrorRecordTests : ModuleTest
{
    [Theory]
    [InlineData(nameof(SandboxFaultKind.TooManyRequests), "Twilio.20429", ErrorCategory.LimitsExceeded)]
    [InlineData(nameof(SandboxFaultKind.ServerError), "Twilio.20500", ErrorCategory.ResourceUnavailable)]
    [InlineData(nameof(SandboxFaultKind.Html), "Maton.ServerError", ErrorCategory.ResourceUnavailable)]
    [InlineData(nameof(SandboxFaultKind.TruncatedJson), "Maton.UnexpectedAnswer", ErrorCategory.ProtocolError)]
    [InlineData(nameof(SandboxFaultKind.DropBeforeWork), "Maton.ConnectionLost", ErrorCategory.ConnectionError)]
    public void A_failure_that_may_pass_does_not_end_the_pipeline(string fault, string errorId, ErrorCategory category)
    {
        var sandbox = ConnectToSandbox();
        PowerShell["sids"] = Run("Get-TwilioMessage -First 2").All<TwilioMessage>().Select(static message => message.Sid).ToArray();
        sandbox.InjectFault(new(Enum.Parse<SandboxFaultKind>(fault)));

        var outcome = Try("$sids | Get-TwilioMessage -ThrottleLimit 1");

        Assert.Single(outcome.Output);
        var error = outcome.OneError();
        Assert.Equal(errorId, error.Id());
        Assert.Equal(category, error.CategoryInfo.Category);
        Assert.Equal(((string[])PowerShell["sids"]!)[0], error.TargetObject);
        IsReadable(error);
    }

    [Fact]
    public void A_refused_key_ends_the_pipeline_with_three_recommendations()
    {
        var sandbox = StartSandbox();
        Connect(sandbox, key: "a-wrong-key");

        var error = EndsAtOnce("Maton.Unauthorized", ErrorCategory.AuthenticationError);

        Assert.All(["MATON_API_KEY", "Get-MatonConnection", "https://maton.ai/settings"], check => Assert.Contains(check, error.ErrorDetails.RecommendedAction, StringComparison.Ordinal));
        Assert.All(sandbox.RequestLines(), static line => Assert.Equal("GET /Accounts.json", line));
    }

    [Fact]
    public void A_gateway_without_a_connection_ends_the_pipeline_and_recommends_creating_one()
    {
        ConnectToSandbox();
        Run("Get-MatonConnection | Remove-MatonConnection -Confirm:$false");

        var error = EndsAtOnce("Maton.NoConnection", ErrorCategory.ObjectNotFound);

        Assert.Contains("New-MatonConnection -Open", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unreachable_gateway_ends_the_pipeline_and_recommends_what_to_check()
    {
        ConnectToSandbox().Dispose();

        var error = EndsAtOnce("Maton.Unreachable", ErrorCategory.ConnectionError);

        Assert.Contains("HTTPS_PROXY", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void The_error_for_429_names_the_limit_of_the_gateway()
    {
        ConnectToSandbox(static options => options with { RequestsPerSecond = 1, TimeProvider = new HeldClock() });

        var error = Try("1..2 | ForEach-Object { Get-TwilioMessage -First 1 } | Out-Null").OneError();

        Assert.Equal("Maton.RateLimited", error.Id());
        Assert.Contains("-RequestsPerSecond", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_response_of_another_server_is_named_as_such()
    {
        ConnectToSandbox();

        var error = Try("Get-TwilioQueue -First 1 | Remove-TwilioQueue -Confirm:$false").OneError();

        Assert.Equal("Twilio.20409", error.Id());
        Assert.Equal(ErrorCategory.ResourceExists, error.CategoryInfo.Category);
    }

    [Fact]
    public void A_failure_that_passes_is_not_an_error_when_retries_are_allowed()
    {
        var sandbox = StartSandbox();
        Connect(sandbox, $"-AccountSid {sandbox.AccountSid}", retries: 1);
        sandbox.InjectFault(new(SandboxFaultKind.TooManyRequests) { RetryAfter = "0" });

        var outcome = Run("Get-TwilioMessage -First 1 -Verbose");

        Assert.Single(outcome.Output);
        Assert.Equal(2, sandbox.Requests.Count);
        Assert.Contains(outcome.Verbose, static line => line.Contains("(retry 1)", StringComparison.Ordinal));
    }

    private ErrorRecord EndsAtOnce(string errorId, ErrorCategory category)
    {
        var error = TerminatingErrorOf("'SM00000000000000000000000000000001', 'SM00000000000000000000000000000002' | Get-TwilioMessage");
        Assert.Equal(errorId, error.Id());
        Assert.Equal(category, error.CategoryInfo.Category);
        IsReadable(error);
        return error;
    }

    private static void IsReadable(ErrorRecord error)
    {
        var message = error.ToString();
        Assert.Equal(error.ErrorDetails.Message, message);
        Assert.DoesNotContain('\n', message);
        Assert.DoesNotMatch(@"Exception|   at |MatonTwilio\.", message);
        Assert.IsAssignableFrom<MatonException>(error.Exception);
    }
}
