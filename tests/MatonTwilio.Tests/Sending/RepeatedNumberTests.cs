namespace MatonTwilio.Tests;

/// <summary>Two rows with one number: two sends and a warning, or one send with -Unique.</summary>
public sealed class RepeatedNumberTests : ModuleTest, IDisposable
{
    private const string Send = $"Send-TwilioSms -From {Own} -Body 'Hi {{Name}}'";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("maton-repeated-");

    public RepeatedNumberTests()
    {
        PowerShell["file"] = Path.Combine(_folder.FullName, "campaign.jsonl");
        Run("$rows = 'Ann,7', 'Bob,8', 'Ann,7', 'Annie,7' | ForEach-Object { $name, $id = $_ -split ','; [pscustomobject]@{ To = \"+1555000000$id\"; Name = $name } }");
    }

    void IDisposable.Dispose()
    {
        Dispose();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-ThrottleLimit 4")]
    [InlineData("-Journal $file")]
    public void Without_Unique_a_warning_counts_the_numbers_that_got_more_than_one(string how)
    {
        var sandbox = ConnectToSandbox();

        var outcome = Run($"$rows | {Send} {how}");

        Assert.Equal(4, sandbox.CreatedMessages.Count);
        Assert.Equal("1 number got more than one: +15550000007. -Unique sends one to each.", Assert.Single(outcome.Warnings));
    }

    [Fact]
    public void WhatIf_warns_before()
    {
        var sandbox = ConnectToSandbox();

        Assert.Equal("1 number would get more than one: +15550000007. -Unique sends one to each.", Assert.Single(Run($"$rows | {Send} -WhatIf").Warnings));
        Assert.Equal("2 rows would be skipped because of -Unique: +15550000007 had an earlier row.", Assert.Single(Run($"$rows | {Send} -Unique -WhatIf").Warnings));
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void Refused_rows_are_not_counted()
    {
        var sandbox = ConnectToSandbox();
        sandbox.InjectFault(new(SandboxFaultKind.TooManyRequests) { Method = "POST" });

        Assert.Empty(Try($"$rows[0, 1, 2] | {Send}").Warnings);
        Assert.Equal(2, sandbox.CreatedMessages.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-ThrottleLimit 4")]
    [InlineData("-Journal $file")]
    public void With_Unique_the_first_row_of_a_number_is_sent_and_the_others_are_reported(string how)
    {
        var sandbox = ConnectToSandbox();

        var outcome = Run($"$rows | {Send} -Unique -Verbose {how}");

        Assert.Equal(["Hi Ann", "Hi Bob"], sandbox.CreatedMessages.Select(static message => message.Body).Order());
        Assert.Equal("2 rows were skipped because of -Unique: +15550000007 had an earlier row.", Assert.Single(outcome.Warnings));
        Assert.Equal(2, outcome.Verbose.Count(static line => line.StartsWith("+15550000007: skipped", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_format_of_the_number_does_not_matter()
    {
        var sandbox = ConnectToSandbox();

        Run($"'+14155550100', '(415) 555-0100' | Send-TwilioSms -From {Own} -Body Hi -Region US -Unique");

        Assert.Single(sandbox.CreatedMessages);
    }

    [Fact]
    public void The_journal_records_the_others_as_skipped_and_none_of_them_is_sent_by_another_run()
    {
        var sandbox = ConnectToSandbox();
        Run($"$rows | {Send} -Unique -Journal $file");

        Assert.Equal(["Done", "Done", "Skipped", "Skipped"], Run("Get-TwilioSendJournal $file").All<TwilioSendEntry>().Select(static entry => entry.State.ToString()));

        // Annie is first now, but Ann's row has the number already.
        Assert.Empty(Run($"$rows[3, 2, 1, 0] | {Send} -Unique -Journal $file").Output);
        Assert.Equal(2, sandbox.CreatedMessages.Count);
    }

    [Fact]
    public void A_skipped_row_is_sent_without_Unique()
    {
        var sandbox = ConnectToSandbox();
        Run($"$rows[0, 3] | {Send} -Unique -Journal $file");

        var outcome = Run($"$rows[0, 3] | {Send} -Journal $file");

        Assert.Equal("Hi Annie", outcome.One<TwilioMessage>().Body);
        Assert.Contains("+15550000007", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
        Assert.Equal(2, sandbox.CreatedMessages.Count);
    }

    [Fact]
    public void A_row_of_unknown_outcome_keeps_its_number()
    {
        var sandbox = ConnectToSandbox();
        sandbox.InjectFault(new(SandboxFaultKind.ServerErrorAfterWork) { Method = "POST" });
        sandbox.InjectFault(new(SandboxFaultKind.ServerError) { Method = "GET" });
        Assert.Equal("Twilio.OutcomeUnknown", Try($"$rows[0] | {Send} -Unique -Journal $file").OneError().Id());

        var found = Run($"$rows[3, 0] | {Send} -Unique -Journal $file").One<TwilioMessage>();

        Assert.Equal("Hi Ann", found.Body);
        Assert.Equal(["Hi Ann"], sandbox.CreatedMessages.Select(static message => message.Body));
    }

    [Fact]
    public void The_letter_case_of_a_client_does_not_matter()
    {
        var sandbox = ConnectToSandbox();
        const string call = $"'client:Ann', 'client:ann' | Start-TwilioCall -From {Own} -Say Hello";

        Assert.StartsWith("1 number got more than one: client:Ann.", Assert.Single(Run(call).Warnings), StringComparison.Ordinal);
        Assert.Single(Run(call + " -Unique").Output);
        Assert.Equal(3, sandbox.PostCount());
    }

    [Fact]
    public void A_run_that_sends_nothing_does_not_warn_of_earlier_runs()
    {
        ConnectToSandbox();
        Assert.Single(Run($"$rows | {Send} -Journal $file").Warnings);

        Assert.Empty(Run($"$rows | {Send} -Journal $file").Warnings);
    }

    [Fact]
    public void A_row_that_the_user_declines_is_not_counted()
    {
        var sandbox = ConnectToSandbox();
        PowerShell.Screen.Answer = "&No";

        Assert.Empty(Run($"$rows | {Send} -Confirm").Warnings);
        Assert.Empty(sandbox.CreatedMessages);
    }

    [Fact]
    public void Calls_support_Unique()
    {
        var sandbox = ConnectToSandbox();

        Run($"$rows | Start-TwilioCall -From {Own} -Say 'Hi {{Name}}' -Unique");

        Assert.Equal(2, sandbox.PostCount());
    }
}
