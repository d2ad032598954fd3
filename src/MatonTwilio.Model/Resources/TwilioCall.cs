using System.Text.Json.Serialization;

namespace MatonTwilio;

/// <summary>An outgoing or incoming call.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/call-resource"/>
public sealed class TwilioCall : TwilioResource, IHasLifecycle
{
    /// <summary>The call's own SID, so that <c>Get-TwilioCall | Get-TwilioCallEvent</c> reads each call's events.</summary>
    [JsonIgnore]
    public string? CallSid => Sid;

    /// <summary>The caller: a number in E.164 format, a client or a SIP address.</summary>
    public string? From { get; set; }

    /// <summary><see cref="From"/> in national format.</summary>
    public string? FromFormatted { get; set; }

    /// <summary>The recipient: a number in E.164 format, a client or a SIP address.</summary>
    public string? To { get; set; }

    /// <summary><see cref="To"/> in national format.</summary>
    public string? ToFormatted { get; set; }

    /// <summary>The status: queued, ringing, in-progress, and finally completed, busy, failed, no-answer or canceled.</summary>
    public string? Status { get; set; }

    /// <summary>The direction: inbound, outbound-api, outbound-dial, trunking-originating or trunking-terminating.</summary>
    public string? Direction { get; set; }

    /// <summary>When the call was dialed (UTC); null before that.</summary>
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>When the call ended (UTC); null before that.</summary>
    public DateTimeOffset? EndTime { get; set; }

    /// <summary>The duration; null for calls that were not answered or are still in progress.</summary>
    public TimeSpan? Duration { get; set; }

    /// <summary>The cost, as a negative amount in <see cref="PriceUnit"/>; null until it is billed.</summary>
    public decimal? Price { get; set; }

    /// <summary>The currency of <see cref="Price"/>, as an ISO 4217 code.</summary>
    public string? PriceUnit { get; set; }

    /// <summary>The cost, as a positive amount in <see cref="PriceUnit"/>; null until it is billed.</summary>
    [JsonIgnore]
    public decimal? Cost => -Price;

    /// <summary>What answered the call, human or machine, if answering machine detection was requested.</summary>
    public string? AnsweredBy { get; set; }

    /// <summary>The name of the caller, if a lookup was requested.</summary>
    public string? CallerName { get; set; }

    /// <summary>The number that forwarded the call, if the carrier reports it.</summary>
    public string? ForwardedFrom { get; set; }

    /// <summary>The call (CA...) that started this one; null if there is none.</summary>
    public string? ParentCallSid { get; set; }

    /// <summary>The account's number (PN...) of the call.</summary>
    public string? PhoneNumberSid { get; set; }

    /// <summary>The group (GP...) of the call; null if there is none.</summary>
    public string? GroupSid { get; set; }

    /// <summary>The trunk (TK...) of the call; null if there is none.</summary>
    public string? TrunkSid { get; set; }

    /// <summary>The STIR/SHAKEN verification of the caller's identity, such as TN-Validation-Passed-A; null if there is none.</summary>
    public string? StirVerstat { get; set; }

    /// <summary>The time in milliseconds that the call waited before it was placed.</summary>
    public int? QueueTime { get; set; }

    /// <summary>The version of the API, such as 2010-04-01.</summary>
    public string? ApiVersion { get; set; }

    /// <summary>The paths of the call's subresources, by name.</summary>
    public IReadOnlyDictionary<string, string?>? SubresourceUris { get; set; }

    // From the table of statuses on Twilio's page.
    bool IHasLifecycle.IsTerminal => Status is "completed" or "busy" or "failed" or "no-answer" or "canceled";

    private protected override string Words => RecordText.Join(Direction == "inbound" ? $"call from {From}" : $"call to {To}", RecordText.Time(StartTime ?? DateCreated));
}
