namespace MatonTwilio.Reports;

/// <summary>A message that a campaign would send.</summary>
/// <param name="Recipient">The recipient.</param>
/// <param name="Sender">The sender's address, or the SID of a messaging service.</param>
public sealed record CampaignMessage(string Recipient, string Sender)
{
    /// <summary>Its body, if it is sent in segments; null for media, templates and other channels.</summary>
    public string? Text { get; init; }

    /// <summary>The kind of a message that is not sent in segments: media, template or a channel.</summary>
    public string OtherEncoding { get; init; } = "";

    /// <summary>The recipient's country; null for none.</summary>
    public string? Country { get; init; }

    /// <summary>The kind of the recipient's number; null for other addresses.</summary>
    public PhoneNumberKind? Kind { get; init; }

    /// <summary>Whether the recipient may be reached at the current local time; null if the time zone is unknown.</summary>
    public bool? IsTime { get; init; }
}
