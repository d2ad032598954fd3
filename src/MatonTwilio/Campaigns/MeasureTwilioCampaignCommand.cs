using System.Management.Automation;
using MatonTwilio.Reports;

namespace MatonTwilio.Commands;

/// <summary>
/// Tells what Send-TwilioSms would do with the same rows and parameters, and sends nothing: what is sent to whom, what cannot be sent and why, and what it is
/// likely to cost.
/// </summary>
/// <seealso href="https://www.twilio.com/docs/glossary/what-sms-character-limit"/>
[Cmdlet(VerbsDiagnostic.Measure, "TwilioCampaign", DefaultParameterSetName = FromSet)]
[OutputType(typeof(TwilioCampaign))]
public sealed class MeasureTwilioCampaignCommand : TwilioSmsCommand
{
    // Prices change: those of the last weeks are the likeliest to hold.
    private static readonly TimeSpan PriceTime = TimeSpan.FromDays(30);

    private readonly Dictionary<(string? Account, string? Connection), CampaignHistory> _histories = [];
    private CampaignTotals? _totals;
    private CampaignReading? _reading;
    private DateTimeOffset _now;

    /// <summary>
    /// The time from which on the account's messages are read, which tell prices, opt-outs and failures. The default is a year ago, as with Get-TwilioOptOut. Prices
    /// are those of the last 30 days.
    /// </summary>
    [Parameter, Moment, NotSent]
    public DateTimeOffset HistorySince { get; set; }

    private DateTimeOffset Since => IsBound(nameof(HistorySince)) ? HistorySince : _now - MessageHistory.UsualTime;

    private DateTimeOffset PricesSince => _now - PriceTime > Since ? _now - PriceTime : Since;

    private protected override void Begin()
    {
        base.Begin();
        _now = TimeProvider.System.GetUtcNow();
        _totals = new CampaignTotals(SmartEncoded);
        _reading = new CampaignReading(ReadHours(LocalTime), MessagingServiceSid, _now);
    }

    private protected override void Take(CampaignRow row)
    {
        if (FindSent(row.Key) is not null)
        {
            _totals!.AddSent(row.Recipient);
            return;
        }

        _totals!.Add(_reading!.Read(row), row.Input, Unique, HistoryOf(row));
    }

    private protected override void Refuse(ErrorRecord problem)
        => _totals!.AddRefused(problem.ToString().Replace(" " + RowErrors.NotSent, "", StringComparison.Ordinal), problem.TargetObject);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var campaign = _totals!.Complete();
        campaign.LocalTime = LocalTime ?? UsualLocalTime;
        if (_histories.Count > 0)
        {
            campaign.HistorySince = Since;
            _totals.Estimate(PricesSince, RequireSession().Handle.RequestsPerSecond, IsBound(nameof(MessagesPerSecond)) ? MessagesPerSecond : null);
        }

        WriteObject(campaign);
    }

    private CampaignHistory HistoryOf(CampaignRow row)
    {
        var place = (row.AccountSid, row.ConnectionId);
        if (_histories.TryGetValue(place, out var history))
        {
            return history;
        }

        _histories[place] = history = new CampaignHistory(NumberCountry.Of, PricesSince);
        try
        {
            foreach (var message in MessageHistory.Read(this, MakeClient(row.AccountSid, row.ConnectionId), Since))
            {
                history.Add(message);
            }

            return history;
        }
        catch (MatonException error)
        {
            throw End(ErrorRecords.From(error, row.AccountSid));
        }
    }
}
