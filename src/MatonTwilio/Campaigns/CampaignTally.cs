using System.Globalization;
using System.Management.Automation;
using MatonTwilio.Gateway.Numbers;
using MatonTwilio.Reports;

namespace MatonTwilio.Commands;

/// <summary>Counts what would be sent, for a line at the end of -WhatIf.</summary>
/// <param name="smartEncoded">Whether Twilio replaces characters by similar ones of GSM-7.</param>
internal sealed class CampaignTally(bool smartEncoded)
{
    private readonly CampaignTotals _totals = new(smartEncoded);
    private readonly CampaignReading _reading = new(LocalHours.WholeDay, TimeProvider.System.GetUtcNow());

    /// <summary>Counts a row that can be sent.</summary>
    /// <param name="row">The row.</param>
    /// <param name="isUnique">Whether each recipient gets only one message.</param>
    /// <param name="isSent">Whether an earlier run has sent it.</param>
    public void Add(CampaignRow row, bool isUnique, bool isSent)
    {
        if (isSent)
        {
            _totals.AddSent(row.Recipient);
        }
        else
        {
            _totals.Add(_reading.Read(row), row.Input, isUnique, history: null);
        }
    }

    /// <summary>Counts a row that cannot be sent.</summary>
    public void AddRefused(ErrorRecord problem) => _totals.AddRefused(problem.ToString(), problem.TargetObject);

    /// <summary>The line; null for a single row, which -WhatIf has described already.</summary>
    public string? Sum()
    {
        var campaign = _totals.Complete();
        string[] parts =
        [
            $"{Count(campaign.Messages, "message")} to {Count(campaign.Recipients, "recipient")}",
            campaign.Duplicates > 0 ? Count(campaign.Duplicates, "duplicate") : "",
            campaign.AlreadySent > 0 ? $"{Count(campaign.AlreadySent, "row")} sent before" : "",
            campaign.CannotSend > 0 ? $"{Count(campaign.CannotSend, "row")} that cannot be sent" : "",
            campaign.Countries.Count > 0 ? campaign.Countries.ToString() : "",
            campaign.LongestRow is { } row ? $"{Count(campaign.Segments, "segment")}, most in row {Number(row)} ({Number(campaign.LongestSegments)})" : "",
            campaign.Landlines > 0 ? Count(campaign.Landlines, "landline") : "",
        ];
        return campaign.Rows > 1 ? $"{Count(campaign.Rows, "row")}: {string.Join("; ", parts.Where(static part => part.Length > 0))}." : null;
    }

    private static string Count(long count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
