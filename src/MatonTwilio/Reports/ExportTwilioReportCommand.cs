using System.Management.Automation;
using System.Text;
using MatonTwilio.Reports;

namespace MatonTwilio.Commands;

/// <summary>
/// Writes a report as one HTML file: usage by category and day, outcomes and errors of messages, minutes of calls, what became of a campaign, of whatever
/// comes in the pipeline. The file needs nothing else, and no network. As with Export-Csv, a file of that name is replaced, unless -NoClobber is given.
/// </summary>
[Cmdlet(VerbsData.Export, "TwilioReport", SupportsShouldProcess = true, HelpUri = HelpPage.OfModule)]
[OutputType(typeof(FileInfo))]
public sealed class ExportTwilioReportCommand : MatonCommand
{
    private ReportTotals? _totals;
    private bool _wasRefused;

    /// <summary>The file to write, such as report.html. A name of wildcard characters is taken as it is.</summary>
    [Parameter(Mandatory = true, Position = 0, HelpMessage = "The file to write, such as report.html."), ValidateNotNullOrEmpty]
    [Alias("LiteralPath")]
    public string Path { get; set; } = "";

    /// <summary>
    /// What to report on: messages, calls and usage, in any order, as they were read or as Import-Csv, Import-Clixml and ConvertFrom-Json return them; and
    /// the rows of a campaign's journal, from Get-TwilioSendJournal -Refresh. A record that comes twice is counted twice. Usage of longer
    /// intervals that covers the same days is counted once.
    /// </summary>
    [Parameter(ValueFromPipeline = true), AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>The report's title.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string Title { get; set; } = "Twilio report";

    /// <summary>Replaces a file that is read-only as well.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Replaces no file.</summary>
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
                $"A report is made of messages, calls, usage and the rows of a journal. This is a {DisplayText.Visible(input.BaseObject.GetType().Name)}.",
                input,
                "Pipe what Get-TwilioMessage, Get-TwilioCall, Get-TwilioUsage and Get-TwilioSendJournal -Refresh return, or what was stored of the first three."));
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

        try
        {
            Write(path);
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

    // Under another name first: there is no half report, and the old one stays until the new one is whole.
    private void Write(string path)
    {
        if (System.IO.Path.GetDirectoryName(path) is { } folder && !Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder {folder}.");
        }

        if (NoClobber && File.Exists(path))
        {
            throw new IOException($"The file {path} exists already.");
        }

        if (File.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly))
        {
            if (!Force)
            {
                throw new UnauthorizedAccessException($"The file {path} is read-only.");
            }

            File.SetAttributes(path, File.GetAttributes(path) & ~FileAttributes.ReadOnly);
        }

        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var writer = new StreamWriter(temporary, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            {
                HtmlReport.Write(_totals ?? new ReportTotals(NumberCountry.Of), Title, TimeProvider.System.GetUtcNow(), writer);
            }

            File.Move(temporary, path, overwrite: !NoClobber);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
