namespace MatonTwilio;

/// <summary>The response of a call's event.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/call-event-resource"/>
public sealed class TwilioCallEventResponse
{
    /// <summary>The HTTP status.</summary>
    public int? ResponseCode { get; set; }

    /// <summary>How many milliseconds the request took.</summary>
    public int? RequestDuration { get; set; }

    /// <summary>The kind of the body, such as text/xml.</summary>
    public string? ContentType { get; set; }

    /// <summary>The body: JSON from Twilio, TwiML from an address of yours.</summary>
    public string? ResponseBody { get; set; }

    /// <summary>When it was answered (UTC).</summary>
    public DateTimeOffset? DateCreated { get; set; }

    /// <inheritdoc/>
    public override string ToString() => DisplayText.Visible($"{ResponseCode} {ContentType}");
}
