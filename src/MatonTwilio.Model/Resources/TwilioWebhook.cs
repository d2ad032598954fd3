namespace MatonTwilio;

/// <summary>A URL that Twilio requests, with the record that has it.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/webhooks"/>
public sealed class TwilioWebhook : TwilioRecord
{
    /// <summary>The number or the name of the record that has the URL.</summary>
    public string? Owner { get; init; }

    /// <summary>The record's SID: PN for a number, AP for an application, SC for a short code, UT for a usage trigger.</summary>
    public string? OwnerSid { get; init; }

    /// <summary>The record's property that has the URL, such as VoiceUrl.</summary>
    public string Property { get; init; } = "";

    /// <summary>The HTTP method of the request; null if Twilio always sends POST.</summary>
    public string? Method { get; init; }

    /// <summary>The URL; empty after it was cleared.</summary>
    public string? Url { get; init; }

    /// <summary>The account (AC...) of the record.</summary>
    public string? AccountSid { get; init; }

    /// <summary>The record's name, the property and the URL.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => RecordText.Join(Owner, $"{Property} {Url}");

    private protected override string? Identity => Pair(OwnerSid, Property);
}
