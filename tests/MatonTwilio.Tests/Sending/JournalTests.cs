namespace MatonTwilio.Tests;

/// <summary>-Journal: the same command sends the pending rows when it is run again, and returns the recorded results.</summary>
public sealed class JournalTests : ModuleTest, IDisposable
{
    private const string Send = $"Send-TwilioSms -From {Own} -Body 'Hi {{Name}}' -Journal $file";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("maton-journal-");

    public JournalTests()
    {
        PowerShell["file"] = Path.Combine(_folder.FullName, "campaign.jsonl");
        Run("$rows = 'Ann,7', 'Bob,8', 'Cid,9' | ForEach-Object { $name, $id = $_ -split ','; [pscustomobject]@{ To = \"+1555000000$id\"; Name = $name; CustomerId = $id } }");
    }

    void IDisposable.Dispose()
    {
        Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void The_same_command_again_sends_nothing_twice_and_PassThru_returns_the_entries()
    {
        var sandbox = ConnectToSandbox();
        var sent = Run($"$rows[0, 1] | {Send}").All<TwilioMessage>();

        Assert.Equal("Hi Cid", Run($"$rows | {Send}").One<TwilioMessage>().Body);
        Assert.Empty(Run($"$rows | {Send}").Output);
        Assert.Equal(3, sandbox.CreatedMessages.Count);
        var known = Run($"$rows | {Send} -PassThru").All<TwilioSendEntry>();
        Assert.Equal(sent.Select(static message => message.Sid), known.Take(2).Select(static entry => entry.Sid));
        Assert.All(known, static entry => Assert.Equal(TwilioSendState.Done, entry.State));
        Assert.Equal(3, sandbox.CreatedMessages.Count);
    }

    [Fact]
    public void A_failed_row_is_sent_when_it_is_corrected()
    {
        var sandbox = ConnectToSandbox();
        sandbox.InjectFault(new(SandboxFaultKind.TooManyRequests) { Method = "POST" });
        Assert.Equal(2, Try($"$rows | {Send} -JournalKey CustomerId").Output.Count);
        Assert.Equal("7", Run("Get-TwilioSendJournal $file -State Failed").One<TwilioSendEntry>().Key);

        Assert.Equal("Hi Ann", Run($"$rows | {Send} -JournalKey CustomerId").One<TwilioMessage>().Body);

        Assert.Equal(3, sandbox.CreatedMessages.Count);
        Assert.Equal(["7", "8", "9"], Run("Get-TwilioSendJournal $file").All<TwilioSendEntry>().Select(static entry => entry.Key));
        Assert.Equal(3, Run("[pscustomobject]@{ FullName = $file } | Get-TwilioSendJournal -State Done").Output.Count);
    }

    [Fact]
    public void The_letter_case_of_the_key_property_does_not_matter()
    {
        var sandbox = ConnectToSandbox();
        Run($"$rows | {Send} -JournalKey CustomerId");

        Assert.Empty(Run($"$rows | {Send} -JournalKey customerid").Output);
        Assert.Equal(3, sandbox.CreatedMessages.Count);
    }

    [Fact]
    public void Refresh_reads_messages_from_the_account_that_sent_them()
    {
        ConnectToSandbox();
        Run("$branch = Get-TwilioAccount -FriendlyName 'Sandbox branch office'; $number = $branch | Get-TwilioPhoneNumber -First 1");
        Run("$rows[0] | Send-TwilioSms -AccountSid $branch.Sid -From $number.PhoneNumber -Body Hi -Journal $file");

        Assert.Equal(Run("$branch.Sid").One<string>(), Run("Get-TwilioSendJournal $file -Refresh").One<TwilioSendEntry>().Message!.AccountSid);
    }

    [Fact]
    public void Refresh_reads_no_calls()
    {
        var sandbox = ConnectToSandbox();
        Run($"$rows[0] | Start-TwilioCall -From {Own} -Say Hi -Journal $file");
        var before = sandbox.Requests.Count;

        Assert.StartsWith("CA", Run("Get-TwilioSendJournal $file -Refresh").One<TwilioSendEntry>().Sid, StringComparison.Ordinal);
        Assert.Equal(before, sandbox.Requests.Count);
    }

    [Fact]
    public void One_of_several_files_that_is_not_a_journal_gets_one_error()
    {
        ConnectToSandbox();
        Run($"$rows[0] | {Send}");
        PowerShell["others"] = new[] { Path.Combine(_folder.FullName, "missing.jsonl"), typeof(JournalTests).Assembly.Location };

        var outcome = Try("@($others) + $file | Get-TwilioSendJournal");

        Assert.Null(outcome.Failure);
        Assert.Equal([ErrorCategory.ObjectNotFound, ErrorCategory.InvalidData], outcome.Errors.Select(static error => error.CategoryInfo.Category));
        Assert.DoesNotContain("sent", outcome.Errors[0].ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal("+15550000007", outcome.One<TwilioSendEntry>().To);
    }

    [Fact]
    public void A_number_in_another_format_is_the_same_row()
    {
        var sandbox = ConnectToSandbox();
        Run($"[pscustomobject]@{{ To = '+14155550100'; Name = 'Ann' }} | {Send} -JournalKey To");
        PowerShell["ann"] = Run("[pscustomobject]@{ To = '(415) 555-0100'; Name = 'Ann' }").Output[0];

        Assert.Empty(Run($"$ann | {Send} -JournalKey To -Region US").Output);
        Assert.Equal("+14155550100", Run("Get-TwilioSendJournal $file").One<TwilioSendEntry>().Key);
        Assert.Single(sandbox.CreatedMessages);
    }

    [Fact]
    public void A_journal_without_a_region_continues_with_one()
    {
        var sandbox = ConnectToSandbox();
        Run($"$rows | {Send}");

        Assert.Empty(Run($"$rows | {Send} -Region US").Output);
        Assert.Equal("Hi Dan", Run($"@($rows) + [pscustomobject]@{{ To = '(415) 555-0100'; Name = 'Dan' }} | {Send} -Region US").One<TwilioMessage>().Body);
        Assert.Equal(4, sandbox.CreatedMessages.Count);
    }

    [Fact]
    public void With_a_key_the_order_does_not_matter()
    {
        var sandbox = ConnectToSandbox();
        Run($"$rows | {Send} -JournalKey CustomerId");

        Assert.Empty(Run($"$rows[2, 0, 1] | {Send} -JournalKey CustomerId").Output);
        Assert.Equal(3, sandbox.CreatedMessages.Count);
    }

    [Fact]
    public void Without_a_key_rows_are_identified_by_content_and_equal_rows_are_as_many_messages()
    {
        var sandbox = ConnectToSandbox();
        Run($"$rows[0, 1, 0] | {Send}");
        Assert.Equal(3, sandbox.CreatedMessages.Count);

        Assert.Equal("Hi Cid", Run($"$rows[2, 0, 1, 0] | {Send}").One<TwilioMessage>().Body);
        Assert.Equal("Hi Ann", Run($"$rows[0, 0, 0] | {Send}").One<TwilioMessage>().Body);
        Assert.Equal(5, sandbox.CreatedMessages.Count);
    }

    [Fact]
    public void Correcting_an_invalid_row_does_not_send_other_rows_again()
    {
        var sandbox = ConnectToSandbox();
        Run("$rows = $rows | ForEach-Object { [pscustomobject]@{ To = $_.To; Name = $_.Name; MediaUrl = 'https://example.com/a.png' } }; $rows[0].MediaUrl = 'nowhere'");
        Assert.Equal(2, Try($"$rows | {Send}").Output.Count);
        Run("$rows[0].MediaUrl = 'https://example.com/a.png'");

        Assert.Equal("Hi Ann", Run($"$rows | {Send}").One<TwilioMessage>().Body);
        Assert.Equal(3, sandbox.CreatedMessages.Count);
    }

    [Fact]
    public void The_order_of_the_parameters_does_not_change_the_campaign()
    {
        var sandbox = ConnectToSandbox();
        Run($"$rows | {Send}");

        // The keys of a splatted hashtable have another order in each process.
        Assert.Empty(Run($"$rows | Send-TwilioSms -Journal $file -Body 'Hi {{Name}}' -From {Own}").Output);
        Assert.Equal(3, sandbox.CreatedMessages.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-JournalKey Name")]
    public void The_culture_does_not_change_a_row(string key)
    {
        var sandbox = ConnectToSandbox();
        Run("$rows[0].Name = 12.5");
        foreach (var culture in (string[])["de-DE", "en-US"])
        {
            Run($"[cultureinfo]::CurrentCulture = '{culture}'; $rows[0] | {Send} {key}");
        }

        Assert.Equal(["Hi 12.5"], sandbox.CreatedMessages.Select(static message => message.Body));
    }

    [Fact]
    public void A_row_that_was_changed_while_its_outcome_is_unknown_is_not_sent_with_the_new_body()
    {
        var sandbox = ConnectToSandbox();
        sandbox.InjectFault(new(SandboxFaultKind.ServerErrorAfterWork) { Method = "POST" });
        sandbox.InjectFault(new(SandboxFaultKind.ServerError) { Method = "GET" });
        Assert.Equal("Twilio.OutcomeUnknown", Try($"$rows[0] | {Send} -JournalKey CustomerId").OneError().Id());
        Run("$rows[0].Name = 'Anne'");

        var error = Try($"$rows[0] | {Send} -JournalKey CustomerId -SettleSec 1").OneError();

        Assert.Equal("Twilio.OutcomeUnknown", error.Id());
        Assert.Contains("has changed", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Single(sandbox.CreatedMessages);
        Run("$rows[0].Name = 'Ann'");
        Assert.Equal("Hi Ann", Run($"$rows[0] | {Send} -JournalKey CustomerId").One<TwilioMessage>().Body);
        Assert.Single(sandbox.CreatedMessages);
    }

    [Theory]
    [InlineData("Name = 'Dan'; CustomerId = ''", "Maton.MissingKey")]
    [InlineData("Name = 'Dan'", "Maton.MissingKey")]
    [InlineData("Name = 'Dan'; CustomerId = 8", "Maton.RepeatedKey")]
    public void A_row_that_the_journal_could_not_distinguish_is_not_sent(string row, string id)
    {
        var sandbox = ConnectToSandbox();

        var error = Try($$"""$rows + [pscustomobject]@{ To = '+15550000010'; {{row}} } | {{Send}} -JournalKey CustomerId""").OneError();

        Assert.Equal(id, error.Id());
        Assert.Equal("Dan", PSObject.AsPSObject(error.TargetObject).Properties["Name"].Value);
        Assert.Equal(3, sandbox.CreatedMessages.Count);
    }

    [Theory]
    [InlineData("-From +15551234567 -Body 'Bye {Name}'")]
    [InlineData("-From +15005550006 -Body 'Hi {Name}'")]
    public void A_journal_of_another_campaign_is_refused(string campaign)
    {
        var sandbox = ConnectToSandbox();
        Run($"$rows | {Send}");

        Assert.Equal("Maton.JournalOfAnotherCampaign", TerminatingErrorOf($"$rows | Send-TwilioSms {campaign} -Journal $file").Id());
        Assert.Equal(3, sandbox.CreatedMessages.Count);
    }

    [Theory]
    [InlineData("", "-JournalKey CustomerId")]
    [InlineData("-JournalKey CustomerId", "")]
    [InlineData("-JournalKey CustomerId", "-JournalKey Name")]
    public void A_journal_with_another_key_property_is_refused(string key, string another)
    {
        var sandbox = ConnectToSandbox();
        Run($"$rows | {Send} {key}");

        Assert.Equal("Maton.JournalOfAnotherCampaign", TerminatingErrorOf($"$rows | {Send} {another}").Id());
        Assert.Equal(3, sandbox.CreatedMessages.Count);
    }

    [Fact]
    public void A_journal_that_cannot_be_written_ends_it_before_anything_is_sent()
    {
        var sandbox = ConnectToSandbox();
        PowerShell["file"] = Path.Combine(_folder.FullName, "none", "campaign.jsonl");

        Assert.Equal("Maton.JournalUnusable", TerminatingErrorOf($"$rows | {Send}").Id());
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void Sends_to_the_sandbox_do_not_count_as_sent()
    {
        Run("Connect-Maton -Sandbox");
        Run($"$rows | {Send}");

        // Connected only by its URLs, as to a real gateway.
        var sandbox = ConnectToSandbox();

        Assert.Equal("Maton.JournalOfAnotherCampaign", TerminatingErrorOf($"$rows | {Send}").Id());
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void Its_path_may_have_a_PowerShell_drive_and_wildcard_characters()
    {
        ConnectToSandbox();
        Run($$"""
            $state = $ExecutionContext.SessionState
            $null = $state.Drive.New([System.Management.Automation.PSDriveInfo]::new('jobs', $state.Provider.GetOne('FileSystem'), '{{_folder.FullName}}', '', $null), 'Global')
            $file = 'jobs:a[1].jsonl'
            $rows | {{Send}}
            """);

        Assert.True(File.Exists(Path.Combine(_folder.FullName, "a[1].jsonl")));
        Assert.Equal(3, Run("Get-TwilioSendJournal 'jobs:a[1].jsonl'").Output.Count);
    }

    [Theory]
    [InlineData("$file = 'Env:/campaign.jsonl'")]
    [InlineData("$null = $ExecutionContext.SessionState.Path.SetLocation('Env:'); $file = 'campaign.jsonl'")]
    public void A_path_outside_the_file_system_is_refused(string place)
    {
        var sandbox = ConnectToSandbox();
        Run(place);

        Assert.Equal("Maton.NotAFilePath", TerminatingErrorOf($"$rows | {Send}").Id());
        Assert.Equal("Maton.NotAFilePath", TerminatingErrorOf("Get-TwilioSendJournal $file").Id());
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void WhatIf_leaves_no_file()
    {
        var sandbox = ConnectToSandbox();

        Run($"$rows | {Send} -WhatIf");

        Assert.Empty(_folder.GetFileSystemInfos());
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void It_contains_neither_bodies_nor_the_key()
    {
        ConnectToSandbox();
        Run($"$rows | {Send}");

        var text = File.ReadAllText((string)PowerShell["file"]!);

        Assert.Contains("+15550000007", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hi", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, text, StringComparison.Ordinal);
    }
}
