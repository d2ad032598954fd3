using MatonTwilio.Gateway.Clients;
using MatonTwilio.Reports;

namespace MatonTwilio.Commands;

/// <summary>Finds opt-outs and prices in the messages of a campaign's accounts. The messages of an account are read when its first row is used.</summary>
/// <param name="command">The command.</param>
/// <param name="since">The time from which messages are read.</param>
/// <param name="clientOf">Creates a client for an account and a connection.</param>
internal sealed class CampaignHistories(MatonCommand command, DateTimeOffset since, Func<string?, string?, TwilioClient> clientOf)
{
    // Prices change, so only those of the last weeks are used.
    private static readonly TimeSpan PriceTime = TimeSpan.FromDays(30);

    private readonly Dictionary<(string? Account, string? Connection), CampaignHistory> _histories = [];

    /// <summary>The time from which messages are read.</summary>
    public DateTimeOffset Since => since;

    /// <summary>The time from which prices are used.</summary>
    public DateTimeOffset PricesSince { get; } = Max(since, TimeProvider.System.GetUtcNow() - PriceTime);

    /// <summary>Whether the messages of an account were read.</summary>
    public bool IsRead => _histories.Count > 0;

    /// <summary>The opt-out that prevents the send of a row; null if there is none.</summary>
    public TwilioOptOut? FindOptOut(CampaignRow row) => Of(row).FindOptOut(row.Recipient, row.Sender);

    /// <summary>The estimated cost of a message; null if it is unknown.</summary>
    /// <param name="row">The row.</param>
    /// <param name="segments">The number of segments; 0 for media.</param>
    public decimal? Estimate(CampaignRow row, int segments) => Of(row).Prices.Find(NumberCountry.Of(row.Recipient), row.Sender, segments);

    /// <summary>The history of a row's account. If it cannot be read, the command ends.</summary>
    public CampaignHistory Of(CampaignRow row)
    {
        if (_histories.TryGetValue((row.AccountSid, row.ConnectionId), out var known))
        {
            return known;
        }

        var history = new CampaignHistory(NumberCountry.Of, PricesSince);
        try
        {
            foreach (var message in MessageHistory.Read(command, clientOf(row.AccountSid, row.ConnectionId), since))
            {
                history.Add(message);
            }
        }
        catch (MatonException error)
        {
            throw command.End(ErrorRecords.From(error, row.AccountSid));
        }

        return _histories[(row.AccountSid, row.ConnectionId)] = history;
    }

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
