namespace MatonTwilio.Reports;

/// <summary>A message that a campaign would send.</summary>
/// <param name="Recipient">Whom it is for.</param>
/// <param name="Sender">The sender's address, or the SID of a messaging service.</param>
public sealed record CampaignMessage(string Recipient, string Sender)
{
    /// <summary>Its text, where it is sent in segments; null for media, templates and other channels.</summary>
    public string? Text { get; init; }

    /// <summary>What it is in place of a text in segments: media, template or a channel.</summary>
    public string OtherEncoding { get; init; } = "";

    /// <summary>The recipient's country; null for none.</summary>
    public string? Country { get; init; }

    /// <summary>What kind of number the recipient has; null for other addresses.</summary>
    public PhoneNumberKind? Kind { get; init; }

    /// <summary>Whether it is the time of day in which the recipient is reached; null where their time zone is not known.</summary>
    public bool? IsTime { get; init; }
}
