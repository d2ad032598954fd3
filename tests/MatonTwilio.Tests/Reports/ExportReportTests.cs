namespace MatonTwilio.Tests;

/// <summary>Export-TwilioReport writes one complete file of all input, or none.</summary>
public class ExportReportTests : ModuleTest, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("maton-report-");

    public ExportReportTests() => PowerShell["file"] = File;

    void IDisposable.Dispose()
    {
        Dispose();
        foreach (var file in _folder.GetFiles())
        {
            file.Attributes = FileAttributes.Normal;
        }

        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private string File => Path.Combine(_folder.FullName, "report [1].html");

    private string Content => System.IO.File.ReadAllText(File);

    private string[] Names => [.. _folder.GetFiles().Select(static file => file.Name)];

    [Fact]
    public void Messages_calls_and_usage_are_written_to_one_report()
    {
        ConnectToSandbox();

        Assert.Empty(Run("& { Get-TwilioMessage; Get-TwilioCall; Get-TwilioUsage -Interval Daily -First 50 } | Export-TwilioReport $file -Title 'A & B'").Output);

        Assert.Equal([Path.GetFileName(File)], Names);
        Assert.All((string[])["<title>A &amp; B</title>", "<h2>Usage, USD</h2>", "<h2>Messages</h2>", "<h2>Calls</h2>"], part => Assert.Contains(part, Content, StringComparison.Ordinal));
    }

    [Fact]
    public void Days_reads_the_usage_messages_and_calls_of_one_account()
    {
        var sandbox = ConnectToSandbox();
        var since = DateTime.UtcNow.Date.AddDays(-29);
        PowerShell["since"] = new DateTimeOffset(since);

        Run("Export-TwilioReport $file -Days 30");

        Assert.Equal(2, sandbox.Requests.Count(static request => request.Path.Contains("/Usage/", StringComparison.Ordinal)));
        Assert.Equal(2, sandbox.Requests.Count(request => request.Query().Contains($"StartDate={since:yyyy-MM-dd}")));
        var paid = Run("(Get-TwilioUsage totalprice -StartDate $since -IncludeSubaccounts:$false).Price").One<decimal>();
        var messages = Run("(Get-TwilioMessage | Where-Object DateCreated -GE $since).Count").One<int>();
        var calls = Run("@(Get-TwilioCall -StartedAfter $since).Count").One<int>();
        Assert.Contains(FormattableString.Invariant($"<dt>Usage</dt><dd><strong>{paid:0.00}</strong> USD</dd>"), Content, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"<dt>Messages</dt><dd><strong>{messages}</strong>"), Content, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"<dt>Calls</dt><dd><strong>{calls}</strong>"), Content, StringComparison.Ordinal);
        Assert.Contains("calls of the last 30 days of one account, without its subaccounts.", Content, StringComparison.Ordinal);
        Assert.DoesNotContain("not counted", Content, StringComparison.Ordinal);
        Assert.Contains("Cost by day", Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/Usage/Records.json")]
    [InlineData("/Usage/Records/Daily.json")]
    [InlineData("/Messages.json")]
    [InlineData("/Calls.json")]
    public void Days_writes_no_report_if_a_part_of_it_could_not_be_read(string path)
    {
        ConnectToSandbox().InjectFault(new(SandboxFaultKind.ServerError) { PathFragment = path });

        Try("Export-TwilioReport $file -Days 30").OneError();

        Assert.Empty(Names);
    }

    [Theory]
    [InlineData("-WhatIf")]
    [InlineData("-NoClobber")]
    public void Days_sends_no_request_for_a_file_that_is_not_written(string switches)
    {
        var sandbox = ConnectToSandbox();
        System.IO.File.WriteAllText(File, "old");

        Try($"Export-TwilioReport $file -Days 30 {switches}");

        Assert.Empty(sandbox.Requests);
        Assert.Equal("old", Content);
    }

    [Fact]
    public void Results_of_a_send_can_be_reported()
    {
        ConnectToSandbox();
        Run($"Send-TwilioSms {Recipient} -From {Own} -Body Hello | Export-TwilioReport $file");

        Assert.Contains("1 messages in 1 segments", Content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_journal_is_reported_as_a_campaign()
    {
        ConnectToSandbox();
        PowerShell["journal"] = Path.Combine(_folder.FullName, "campaign.jsonl");
        Try($"'{Recipient}', '+15005550004' | Send-TwilioSms -From {Own} -Body Hello -Journal $journal | Wait-TwilioMessage -PollSeconds 0.1");

        Run("Get-TwilioSendJournal $journal -Refresh | Export-TwilioReport $file");

        Assert.All((string[])["<h2>Campaign</h2>", "Results of the rows", ">21610</a>", "Messages by country", "What to do next"], part => Assert.Contains(part, Content, StringComparison.Ordinal));
    }

    [Fact]
    public void PassThru_returns_the_file() => Assert.Equal(File, Run("Export-TwilioReport $file -PassThru").One<FileInfo>().FullName);

    [Fact]
    public void PassThru_returns_the_same_object_as_Get_Item()
    {
        var made = Assert.Single(Run("$null = $ExecutionContext.SessionState.Path.SetLocation('Env:'); Export-TwilioReport $file -PassThru").Output);

        Assert.EndsWith(File, (string)made.Properties["PSPath"].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void An_existing_file_is_replaced_except_with_NoClobber()
    {
        System.IO.File.WriteAllText(File, "old");
        var ended = TerminatingErrorOf("Export-TwilioReport $file -NoClobber");

        Assert.Equal(("Maton.FileExists", ErrorCategory.ResourceExists), (ended.Id(), ended.CategoryInfo.Category));
        Assert.Equal("old", Content);

        Run("Export-TwilioReport $file");
        Assert.StartsWith("<!DOCTYPE html>", Content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_read_only_file_requires_Force()
    {
        System.IO.File.WriteAllText(File, "old");
        System.IO.File.SetAttributes(File, FileAttributes.ReadOnly);

        Assert.Equal("Maton.CannotWrite", TerminatingErrorOf("Export-TwilioReport $file").Id());
        Assert.Equal("old", Content);
        Assert.Equal([Path.GetFileName(File)], Names);

        Run("Export-TwilioReport $file -Force");
        Assert.StartsWith("<!DOCTYPE html>", Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_unsupported_object_gets_an_error_and_the_rest_is_reported()
    {
        var outcome = Try("1, [MatonTwilio.TwilioCall]@{ Status = 'busy' }, 'text' | Export-TwilioReport $file");

        Assert.Equal(["Maton.NotReportable", "Maton.NotReportable"], outcome.Errors.Select(static error => error.Id()));
        Assert.Contains("<th scope=\"row\">busy</th>", Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Variable:/report", "Maton.NotAFilePath")]
    [InlineData("$file/in/no/folder.html", "Maton.CannotWrite")]
    public void A_path_that_cannot_be_written_is_an_error(string path, string id)
    {
        Assert.Equal(id, TerminatingErrorOf($"Export-TwilioReport \"{path}\"").Id());
        Assert.Empty(Names);
    }

    [Fact]
    public void The_error_for_a_missing_folder_names_it()
        => Assert.Equal($"There is no folder {File}-none.", TerminatingErrorOf("Export-TwilioReport $file-none/report.html").Exception.Message);

    [Fact]
    public void WhatIf_writes_nothing()
    {
        Assert.Contains("Write report", Run("Export-TwilioReport $file -WhatIf").Screen, StringComparison.Ordinal);
        Assert.Empty(Names);
    }
}
