namespace MatonTwilio.Tests;

public class NewConnectionTests : ModuleTest
{
    [Fact]
    public void A_new_connection_has_the_URL_of_its_page()
    {
        ConnectToSandbox(static options => options with { ConnectionActivation = TimeSpan.FromHours(1) });

        var connection = Run("New-MatonConnection").One<MatonConnection>();

        Assert.Equal("PENDING", connection.Status);
        Assert.Matches("^http://127.0.0.1:[0-9]+/connect/", connection.Url);
    }

    [Theory]
    [InlineData("", "OAUTH2")]
    [InlineData("-Method API_KEY", "API_KEY")]
    [InlineData("-Method basic", "BASIC")]
    [InlineData("-Method OAUTH1", "OAUTH1")]
    [InlineData("-Method OAUTH2", "OAUTH2")]
    [InlineData("-Method MCP", "MCP")]
    public void The_specified_method_is_used(string parameter, string method)
    {
        ConnectToSandbox();

        Assert.Equal(method, Run($"New-MatonConnection {parameter}").One<MatonConnection>().Method);
    }

    [Fact]
    public void Another_method_is_refused()
    {
        var sandbox = ConnectToSandbox();

        Assert.StartsWith("ParameterArgumentValidationError", TerminatingErrorOf("New-MatonConnection -Method FAX").FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void WhatIf_creates_no_connection()
    {
        var sandbox = ConnectToSandbox();

        Assert.Contains("What if", Run("New-MatonConnection -WhatIf").Screen, StringComparison.Ordinal);
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void Wait_shows_the_URL_of_the_page_and_progress_until_it_is_active()
    {
        var sandbox = ConnectToSandbox(static options => options with { ConnectionActivation = TimeSpan.FromHours(1) });
        using var run = PowerShell.Start("New-MatonConnection -Wait");

        // Opening the page authorizes the connection.
        run.WaitUntil(() => run.Streams.Progress.Count > 0);
        var page = run.Streams.Warning.ReadAll().Single().Message.Split(' ')[^1];
        using (var browser = new HttpClient())
        {
            using var opened = browser.Send(new HttpRequestMessage(HttpMethod.Get, page));
            Assert.True(opened.IsSuccessStatusCode);
        }

        var outcome = run.Finish().Clean();
        Assert.Equal("ACTIVE", outcome.One<MatonConnection>().Status);
        Assert.Equal($"PENDING: {page}", outcome.Progress[0].StatusDescription);
        Assert.Equal(ProgressRecordType.Completed, outcome.Progress[^1].RecordType);
        Assert.Contains("POST /connections", sandbox.Requests.Select(static request => $"{request.Method} {request.Path}"));
    }

    [Fact]
    public void Wait_ends_with_an_error_that_states_that_the_connection_still_exists()
    {
        ConnectToSandbox(static options => options with { ConnectionActivation = TimeSpan.FromHours(1) });

        var outcome = Try("New-MatonConnection -Wait -TimeoutSec 1");

        Assert.Empty(outcome.Output);
        var error = outcome.OneError();
        Assert.Equal("Maton.WaitTimedOut", error.Id());
        Assert.Equal(ErrorCategory.OperationTimeout, error.CategoryInfo.Category);
        Assert.Contains("-TimeoutSec", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }
}
