using System.Management.Automation;
using MatonTwilio.Reports;

namespace MatonTwilio.Commands;

/// <summary>
/// Writes a report as one HTML file: usage by category and day, outcomes and errors of messages, minutes of calls, and the results of a campaign. The records
/// come from the pipeline, or are read with -Days. The file needs no other file and no network. As with Export-Csv, an existing file is replaced, unless
/// -NoClobber is specified.
/// </summary>
[Cmdlet(VerbsData.Export, "TwilioReport", SupportsShouldProcess = true, DefaultParameterSetName = InputSet, HelpUri = HelpPage.OfModule)]
[OutputType(typeof(FileInfo))]
public sealed class ExportTwilioReportCommand : TwilioCommand
{
    private const string InputSet = "InputObject";
    private const string DaysSet = "Days";
    private const int MostDays = 400;

    private ReportTotals? _totals;
    private bool _wasRefused;

    /// <summary>The file to write, such as report.html. Wildcard characters in it are part of the name.</summary>
    [Parameter(Mandatory = true, Position = 0, HelpMessage = "The file to write, such as report.html."), ValidateNotNullOrEmpty]
    [Alias("LiteralPath", "OutFile", "FilePath"), Text]
    public string Path { get; set; } = "";

    /// <summary>
    /// The records for the report, in any order: messages, calls and usage, as the cmdlets, Import-Csv, Import-Clixml and ConvertFrom-Json return them, and the
    /// rows of a campaign's journal, from Get-TwilioSendJournal -Refresh. A message or call that occurs twice is counted twice. Usage of days that a record of a longer
    /// interval also covers is counted once.
    /// </summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = InputSet), AllowNull]
    public PSObject? InputObject { get; set => field = Exclusive(value); }

    /// <summary>
    /// Reads the usage, messages and calls of one account, for 1 to 400 days (UTC) until today, including today. Usage excludes subaccounts, as messages and calls
    /// do.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = DaysSet, HelpMessage = "The number of days to report on, including today."), ValidateRange(1, MostDays)]
    public int Days { get; set => field = Exclusive(value); }

    /// <summary>The account (AC...) that -Days reads. The default is the session's account, or the main account of the connection.</summary>
    [Parameter(ParameterSetName = DaysSet), NotSent, ArgumentCompleter(typeof(SidCompleter)), Sid("AC", AllowEmpty = true), Text]
    public override string? AccountSid { get; set => field = Exclusive(value); }

    /// <summary>The Maton connection that -Days uses, in place of the session's.</summary>
    [Parameter(ParameterSetName = DaysSet), NotSent, ConnectionId(AllowEmpty = true), ArgumentCompleter(typeof(ConnectionCompleter)), Text]
    public override string? ConnectionId { get; set => field = Exclusive(value); }

    /// <summary>The report's title.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string Title { get; set; } = "Twilio report";

    /// <summary>Replaces the file even if it is read-only.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Does not replace an existing file.</summary>
    [Parameter, Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Returns the file.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (InputObject is not { } input)
        {
            return;
        }

        _totals ??= new ReportTotals(NumberCountry.Of);
        try
        {
            if (_totals.TryAdd(StoredRecord.Read(input)))
            {
                return;
            }

            WriteError(ErrorRecords.InvalidInput(
                "NotReportable",
                $"Expected messages, calls, usage or the rows of a journal, not a {DisplayText.Visible(input.BaseObject.GetType().Name)}.",
                input,
                "Pipe the output of Get-TwilioMessage, Get-TwilioCall, Get-TwilioUsage or Get-TwilioSendJournal -Refresh. Stored output of the first three is accepted as well."));
        }
        catch (RowException error)
        {
            WriteError(RowErrors.Unreadable(error, input));
        }

        _wasRefused = true;
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_wasRefused && _totals!.IsEmpty)
        {
            // An empty report would look like a month without messages.
            return;
        }

        var path = FilePath(Path);
        if (!ShouldProcess(path, "Write report"))
        {
            return;
        }

        var file = new ReportFile(path, NoClobber, Force);
        try
        {
            file.Check();
            var totals = ParameterSetName == DaysSet ? TryReadAccount() : _totals ?? new ReportTotals(NumberCountry.Of);
            if (totals is null)
            {
                return;
            }

            file.Write(totals, Title);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var exists = NoClobber && File.Exists(path);
            ThrowTerminatingError(exists
                ? ErrorRecords.OfSystem("FileExists", error, ErrorCategory.ResourceExists, path)
                : ErrorRecords.OfSystem("CannotWrite", error, ErrorCategory.WriteError, path));
        }

        if (PassThru)
        {
            WriteFile(path);
        }
    }

    // A report that lacks one of its parts would appear to show that there are no such records.
    private ReportTotals? TryReadAccount()
    {
        try
        {
            return AccountReading.Read(this, MakeClient(), Days);
        }
        catch (MatonException error)
        {
            Fail(error, AccountSid);
            return null;
        }
    }
}
