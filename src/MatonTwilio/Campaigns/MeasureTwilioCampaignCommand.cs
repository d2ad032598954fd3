using System.Globalization;
using System.Management.Automation;
using MatonTwilio.Reports;

namespace MatonTwilio.Commands;

/// <summary>
/// Measures what Send-TwilioSms would send with the same rows and parameters, without sending: recipients, problems and the estimated cost.
/// </summary>
/// <seealso href="https://www.twilio.com/docs/glossary/what-sms-character-limit"/>
[Cmdlet(VerbsDiagnostic.Measure, "TwilioCampaign", DefaultParameterSetName = FromSet, HelpUri = "https://www.twilio.com/docs/glossary/what-sms-character-limit")]
[OutputType(typeof(TwilioCampaign))]
public sealed class MeasureTwilioCampaignCommand : TwilioSmsCommand
{
    private CampaignTotals? _totals;
    private CampaignReading? _reading;
    private WorkProgress? _progress;

    private protected override void Begin()
    {
        base.Begin();
        _totals = new CampaignTotals(SmartEncoded);
        _reading = new CampaignReading(ReadHours(LocalTime), TimeProvider.System.GetUtcNow());
        _progress = new WorkProgress(
            this, "Measuring", static progress => string.Create(CultureInfo.InvariantCulture, $"{progress.Done:#,0} rows, {progress.Rate:#,0} a second"));
    }

    private protected override void Take(CampaignRow row)
    {
        Count();
        if (FindSent(row.Key) is not null)
        {
            _totals!.AddSent(row.Recipient);
            return;
        }

        _totals!.Add(_reading!.Read(row), row.Input, Unique, Histories.Of(row));
    }

    private protected override void Refuse(ErrorRecord problem)
    {
        Count();
        _totals!.AddRefused(problem.ToString().Replace(" " + RowErrors.NotSent, "", StringComparison.Ordinal), problem.TargetObject);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var campaign = _totals!.Complete();
        campaign.LocalTime = LocalTime ?? UsualLocalTime;
        if (Histories.IsRead)
        {
            campaign.HistorySince = Histories.Since;
            _totals.Estimate(Histories.PricesSince, RequireSession().Handle.RequestsPerSecond, IsBound(nameof(MessagesPerSecond)) ? MessagesPerSecond : null);
        }

        _progress!.Dispose();
        WriteObject(campaign);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _progress?.Dispose();
    }

    private void Count()
    {
        _progress!.Add();
        _progress.ShowIfDue();
    }
}
