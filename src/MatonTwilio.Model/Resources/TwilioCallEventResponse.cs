namespace MatonTwilio;

/// <summary>The response of a call's event.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/call-event-resource"/>
public sealed class TwilioCallEventResponse
{
    /// <summary>The HTTP status code.</summary>
    public int? ResponseCode { get; set; }

    /// <summary>The duration of the request in milliseconds.</summary>
    public int? RequestDuration { get; set; }

    /// <summary>The content type of the body, such as text/xml.</summary>
    public string? ContentType { get; set; }

    /// <summary>The body: JSON from Twilio, TwiML from your URL.</summary>
    public string? ResponseBody { get; set; }

    /// <summary>When the response was sent (UTC).</summary>
    public DateTimeOffset? DateCreated { get; set; }

    /// <inheritdoc/>
    public override string ToString() => DisplayText.Visible($"{ResponseCode} {ContentType}");
}
