namespace MatonTwilio;

/// <summary>A URL that Twilio requests, and whose it is.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/webhooks"/>
public sealed class TwilioWebhook
{
    /// <summary>The number or the name of the record that has the URL.</summary>
    public string? Owner { get; init; }

    /// <summary>The record's SID: PN a number, AP an application, SC a short code, UT a usage trigger.</summary>
    public string? OwnerSid { get; init; }

    /// <summary>The record's property that has the URL, such as VoiceUrl.</summary>
    public string Property { get; init; } = "";

    /// <summary>The HTTP method of the request; null where Twilio always sends POST.</summary>
    public string? Method { get; init; }

    /// <summary>The URL; empty once it was cleared.</summary>
    public string? Url { get; init; }

    /// <summary>The account (AC...) of the record.</summary>
    public string? AccountSid { get; init; }

    /// <summary>The URL.</summary>
    /// <returns>The URL as it is.</returns>
    public override string ToString() => RecordText.Join(Owner, $"{Property} {Url}");
}
