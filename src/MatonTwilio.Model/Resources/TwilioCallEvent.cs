using System.Text.Json.Serialization;

namespace MatonTwilio;

/// <summary>A request that was made for a call, by you to Twilio or by Twilio to your address, and the response to it.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/call-event-resource"/>
public sealed class TwilioCallEvent
{
    /// <summary>The call (CA...) whose events were read; the response does not repeat it.</summary>
    [JsonIgnore]
    public string? CallSid { get; internal set; }

    /// <summary>What was asked.</summary>
    public TwilioCallEventRequest? Request { get; set; }

    /// <summary>What was answered; null where nothing was.</summary>
    public TwilioCallEventResponse? Response { get; set; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of($"{Request} -> {Response}", CallSid);
}
