using System.Text.Json.Serialization;

namespace MatonTwilio;

/// <summary>A request about a call, by you to Twilio or by Twilio to your URL, with its response.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/call-event-resource"/>
public sealed class TwilioCallEvent
{
    /// <summary>The call (CA...) of the event, from the request's path; the response does not contain it.</summary>
    [JsonIgnore]
    public string? CallSid { get; internal set; }

    /// <summary>The request.</summary>
    public TwilioCallEventRequest? Request { get; set; }

    /// <summary>The response; null if there was none.</summary>
    public TwilioCallEventResponse? Response { get; set; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of($"{Request} -> {Response}", CallSid);
}
