using System.Management.Automation;
using System.Management.Automation.Host;
using MatonTwilio.Reports;

namespace MatonTwilio.Commands;

/// <summary>
/// Draws usage in the terminal: a bar for each category, with cost and count, and a calendar if the records are of single days (Get-TwilioUsage -Interval
/// Daily). Nothing is sent. The output consists of text lines, which can be stored, searched, and written to files as plain text.
/// </summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/usage-record"/>
[Cmdlet(VerbsCommon.Show, "TwilioUsage", HelpUri = "https://www.twilio.com/docs/usage/api/usage-record")]
[OutputType(typeof(TwilioChartLine))]
public sealed class ShowTwilioUsageCommand : MatonCommand
{
    private const int UsualWidth = 80;

    private UsageTotals? _totals;
    private bool _wasRefused;

    /// <summary>
    /// The usage to draw, as Get-TwilioUsage, Import-Csv, Import-Clixml and ConvertFrom-Json return it. Amounts in several currencies are drawn separately.
    /// </summary>
    [Parameter(
        Mandatory = true, Position = 0, ValueFromPipeline = true,
        HelpMessage = "The usage to draw, as Get-TwilioUsage, Import-Csv, Import-Clixml and ConvertFrom-Json return it.")]
    public PSObject[] InputObject { get; set; } = [];

    /// <summary>The width of the chart, in characters. The default is the width of the window, or 80 without a window.</summary>
    [Parameter, ValidateRange(40, 1000)]
    public int Width { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var input in InputObject)
        {
            try
            {
                Add(input);
            }
            catch (RowException error)
            {
                WriteError(RowErrors.Unreadable(error, input));
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_totals is null)
        {
            if (_wasRefused)
            {
                return;
            }

            WriteObject(new TwilioChartLine("No usage.", "No usage."));
            return;
        }

        var width = Width > 0 ? Width : WindowWidth();
        var plain = UsageChart.Draw(_totals, width, isColored: false);
        WriteObject(plain.Zip(UsageChart.Draw(_totals, width, isColored: true), static (text, drawn) => new TwilioChartLine(text, drawn)), enumerateCollection: true);
    }

    private void Add(PSObject input)
    {
        if (StoredRecord.Read(input) is TwilioUsage usage)
        {
            _totals ??= new UsageTotals();
            _totals.Add(usage);
            return;
        }

        _wasRefused = true;
        WriteError(ErrorRecords.InvalidInput(
            "NotUsage",
            $"Expected usage, not a {DisplayText.Visible(input.BaseObject.GetType().Name)}.",
            input,
            "Pipe the output of Get-TwilioUsage, or stored output."));
    }

    // Some terminals wrap a line that is as wide as the window.
    private int WindowWidth()
    {
        try
        {
            return Host.UI?.RawUI?.BufferSize.Width is { } width and > 40 ? Math.Min(width - 1, 160) : UsualWidth;
        }
        catch (Exception error) when (error is HostException or NotImplementedException or IOException)
        {
            // The host has no window.
            return UsualWidth;
        }
    }
}
