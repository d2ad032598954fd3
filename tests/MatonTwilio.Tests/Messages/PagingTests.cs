namespace MatonTwilio.Tests;

/// <summary>The number of requests for a list, and their pages.</summary>
public class PagingTests : ModuleTest
{
    [Fact]
    public void First_requests_no_more_than_required()
    {
        var sandbox = ConnectToSandbox();

        Assert.Equal(5, Run("Get-TwilioMessage -First 5").Output.Count);

        Assert.Equal(["PageSize=5"], Assert.Single(sandbox.Requests).Query());
    }

    [Theory]
    [InlineData("-First 0")]
    [InlineData("-First 0 -Skip 5")]
    public void First_of_0_requests_nothing(string parameters)
    {
        var sandbox = ConnectToSandbox();

        Assert.Empty(Run($"Get-TwilioMessage {parameters}").Output);
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void A_pipeline_that_ends_early_costs_one_request()
    {
        var sandbox = ConnectToSandbox();

        Assert.Equal(5, Run("Get-TwilioMessage -PageSize 10 | Select-First 5").Output.Count);

        Assert.Single(sandbox.Requests);
    }

    [Fact]
    public void A_pipeline_that_ends_while_the_next_page_is_in_progress_does_not_wait_for_it()
    {
        var sandbox = ConnectToSandbox();
        sandbox.InjectFault(new(SandboxFaultKind.NoAnswerBeforeWork) { PathFragment = "Page=2" });

        Assert.Equal(15, Run("Get-TwilioMessage -PageSize 10 | Select-First 15").Output.Count);
    }

    [Fact]
    public void A_list_is_read_to_its_end_page_by_page()
    {
        var sandbox = ConnectToSandbox();

        var sids = Run("Get-TwilioMessage -PageSize 12").All<TwilioMessage>().Select(static message => message.Sid).ToList();

        Assert.Equal(30, sids.Distinct().Count());
        Assert.Equal(["Page", "Page=1", "Page=2"], sandbox.Requests.Select(static request => request.Query().FirstOrDefault(static field => field.StartsWith("Page=", StringComparison.Ordinal)) ?? "Page"));
        Assert.All(sandbox.Requests, static request => Assert.Contains("PageSize=12", request.Query()));
    }

    [Fact]
    public void First_reads_several_pages_and_no_more()
    {
        var sandbox = ConnectToSandbox();

        Assert.Equal(13, Run("Get-TwilioMessage -PageSize 5 -First 13").Output.Count);

        Assert.Equal(3, sandbox.Requests.Count);
    }

    [Fact]
    public void Skip_excludes_the_newest()
    {
        var sandbox = ConnectToSandbox();
        var all = Run("Get-TwilioMessage").All<TwilioMessage>().Select(static message => message.Sid).ToList();

        Assert.Equal(all.Skip(3).Take(4), Run("Get-TwilioMessage -Skip 3 -First 4").All<TwilioMessage>().Select(static message => message.Sid));
        Assert.Equal(["PageSize=7"], sandbox.Requests[^1].Query());
        Assert.Equal(all.Skip(28), Run("Get-TwilioMessage -Skip 28 -PageSize 10").All<TwilioMessage>().Select(static message => message.Sid));
    }

    [Fact]
    public void Skip_without_First_reads_to_the_end_in_pages_of_maximum_size()
    {
        var sandbox = ConnectToSandbox();

        Assert.Equal(27, Run("Get-TwilioMessage -Skip 3").Output.Count);
        Assert.Equal(["PageSize=1000"], Assert.Single(sandbox.Requests).Query());
    }

    [Fact]
    public void Skipping_everything_returns_nothing() => Assert.Empty(ListWith("-Skip 100 -First 5"));

    [Fact]
    public void First_0_returns_and_requests_nothing()
    {
        var sandbox = ConnectToSandbox();

        Assert.Empty(Run("Get-TwilioMessage -First 0").Output);
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void First_above_the_number_of_records_returns_all() => Assert.Equal(30, ListWith("-First 100000").Count);

    [Fact]
    public void The_total_is_reported_as_unknown()
    {
        ConnectToSandbox();

        var output = Run("$total, $rest = Get-TwilioMessage -First 2 -IncludeTotalCount; $total.ToString(); $total.Accuracy; $rest.Count").Output;

        Assert.Equal(["Unknown total count", 0.0, 2], output.Select(static item => item.BaseObject));
    }

    [Fact]
    public void A_page_that_cannot_be_read_is_one_error_after_the_pages_before_it()
    {
        var sandbox = ConnectToSandbox();
        sandbox.InjectFault(new(SandboxFaultKind.ServerError) { PathFragment = "Page=2" });

        var outcome = Try("Get-TwilioMessage -PageSize 10");

        Assert.Equal(20, outcome.Output.Count);
        Assert.Equal("Twilio.20500", outcome.OneError().Id());
    }

    private IReadOnlyList<PSObject> ListWith(string parameters)
    {
        ConnectToSandbox();
        return Run($"Get-TwilioMessage {parameters}").Output;
    }
}
