namespace MatonTwilio.Reports;

/// <summary>The totals of a report, added up record by record. The memory grows with days, categories and codes, not with records.</summary>
/// <param name="countryOf">Returns the country of a number; null for a number without one.</param>
public sealed class ReportTotals(Func<string, string?> countryOf)
{
    /// <summary>Sentences that describe the records and what they leave out; null if the records are from the pipeline.</summary>
    public string? Scope { get; set; }

    internal UsageTotals Usage { get; } = new();

    internal MessageTotals Messages { get; } = new();

    internal CallTotals Calls { get; } = new();

    internal JournalTotals Journal { get; } = new(countryOf);

    /// <summary>Whether no record was added.</summary>
    public bool IsEmpty => Usage.IsEmpty && Messages.Count == 0 && Calls.Count == 0 && Journal.Count == 0;

    /// <summary>The first and the last day (UTC) of the records; null if none has a day.</summary>
    internal (DateOnly First, DateOnly Last)? Period
    {
        get
        {
            var journal = Journal.Messages;
            DaySeries[] series =
            [
                journal.ReachedByDay, journal.FailedByDay, journal.OthersByDay,
                Messages.ReachedByDay, Messages.FailedByDay, Messages.OthersByDay, Calls.MinutesByDay,
            ];
            var filled = series.Where(static one => !one.IsEmpty).ToList();
            var first = filled.Select(static one => (DateOnly?)one.First).Concat(Usage.Currencies.Select(static usage => usage.First)).Min();
            var last = filled.Select(static one => (DateOnly?)one.Last).Concat(Usage.Currencies.Select(static usage => usage.Last)).Max();
            return first is { } from && last is { } to ? (from, to) : null;
        }
    }

    /// <summary>Adds a record.</summary>
    /// <param name="record">A <see cref="TwilioMessage"/>, a <see cref="TwilioCall"/>, a <see cref="TwilioUsage"/> or a <see cref="TwilioSendEntry"/>.</param>
    /// <returns>False for anything else.</returns>
    public bool TryAdd(object? record)
    {
        switch (record)
        {
            case TwilioMessage message:
                Messages.Add(message);
                return true;
            case TwilioCall call:
                Calls.Add(call);
                return true;
            case TwilioSendEntry entry:
                Journal.Add(entry);
                return true;
            case TwilioUsage usage:
                Usage.Add(usage);
                return true;
            default:
                return false;
        }
    }
}
