namespace MatonTwilio.Tests;

/// <summary>-MaximumCost stops a campaign before its estimated cost exceeds the maximum.</summary>
public sealed class MaximumCostTests : CampaignTest
{
    // A segment costs 0.0079 in the sandbox.
    [Theory]
    [InlineData("0.0237", 3)]
    [InlineData("0.02", 2)]
    [InlineData("0.001", 0)]
    public void It_stops_before_the_next_send_would_exceed_the_limit(string most, int sent)
    {
        var sandbox = ConnectToSandbox();
        PowerShell["people"] = People(5);

        var error = TerminatingErrorOf($"$people | Send-TwilioSms -From {Own} -Body Hello -MaximumCost {most}");

        Assert.StartsWith("Maton.MaximumCost,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(People(5)[sent], error.ToString(), StringComparison.Ordinal);
        Assert.Equal(sent, sandbox.PostCount());
    }

    [Fact]
    public void With_a_journal_it_counts_over_all_runs_and_a_higher_limit_sends_the_rest()
    {
        var sandbox = ConnectToSandbox();
        PowerShell["people"] = People(4);
        var send = $"$people | Send-TwilioSms -From {Own} -Body ('x' * 161) -Journal $file -MaximumCost";

        TerminatingErrorOf($"{send} 0.04");
        TerminatingErrorOf($"{send} 0.04");
        Assert.Equal(2, sandbox.PostCount());

        Run($"{send} 1");
        Assert.Equal(4, sandbox.PostCount());
    }

    [Fact]
    public void Recipients_without_a_price_are_left_pending_and_the_rest_is_sent()
    {
        var sandbox = ConnectToSandbox();

        var outcome = Run($"'+491712345678', '{Recipient}' | Send-TwilioSms -From {Own} -Body Hello -MaximumCost 1");

        Assert.Equal(1, sandbox.PostCount());
        Assert.StartsWith("1 recipient was left pending because of -MaximumCost: +491712345678. ", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_is_estimated_by_calls_to_its_country()
    {
        var sandbox = ConnectToSandbox();

        Assert.StartsWith("ParameterArgumentValidationError", TerminatingErrorOf($"Start-TwilioCall {Recipient} -From {Own} -Say Hello -MaximumCost -1").FullyQualifiedErrorId, StringComparison.Ordinal);
        TerminatingErrorOf($"Start-TwilioCall {Recipient} -From {Own} -Say Hello -MaximumCost 0");
        Assert.Equal(0, sandbox.PostCount());
        Assert.Single(Run($"Start-TwilioCall {Recipient} -From {Own} -Say Hello -MaximumCost 100").Output);
        Assert.Empty(Run($"Start-TwilioCall +491712345678 -From {Own} -Say Hello -MaximumCost 100").Output);
    }

    [Fact]
    public void WhatIf_stops_as_well_and_sends_nothing()
    {
        var sandbox = ConnectToSandbox();
        PowerShell["people"] = People(3);

        TerminatingErrorOf($"$people | Send-TwilioSms -From {Own} -Body Hello -MaximumCost 0.01 -WhatIf");

        Assert.Equal(0, sandbox.PostCount());
    }

    private static string[] People(int count) => [.. Enumerable.Range(0, count).Select(static row => $"+1555777{row:0000}")];
}
