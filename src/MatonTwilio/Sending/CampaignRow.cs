using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Commands;

/// <summary>A row of a campaign that is ready to be sent.</summary>
/// <param name="Recipient">The recipient.</param>
/// <param name="Fields">All fields of the request.</param>
/// <param name="Input">The input that contained the row.</param>
internal sealed record CampaignRow(string Recipient, RequestFields Fields, object? Input)
{
    /// <summary>The sender, or the messaging service (MG...) that chooses it.</summary>
    public string Sender { get; init; } = "";

    /// <summary>The key of the row in the journal; null without a journal.</summary>
    public string? Key { get; init; }

    /// <summary>A digest of the row's content, for the journal; null if the key contains it.</summary>
    public string? Content { get; init; }

    /// <summary>The account; null for the session's.</summary>
    public string? AccountSid { get; init; }

    /// <summary>The connection; null for the session's.</summary>
    public string? ConnectionId { get; init; }
}
