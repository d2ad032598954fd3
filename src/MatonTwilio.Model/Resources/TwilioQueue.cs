using System.Text.Json.Serialization;

namespace MatonTwilio;

/// <summary>A queue in which callers wait.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/queue-resource"/>
public sealed class TwilioQueue : TwilioResource
{
    /// <summary>The queue's own SID, so that <c>Get-TwilioQueue | Get-TwilioQueueMember</c> reads who waits in each queue.</summary>
    [JsonIgnore]
    public string? QueueSid => Sid;

    /// <summary>The name that a person gave the queue; unique in the account.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>How many callers wait.</summary>
    public int? CurrentSize { get; set; }

    /// <summary>How many callers may wait.</summary>
    public int? MaxSize { get; set; }

    /// <summary>How long those who wait have waited, on average.</summary>
    public TimeSpan? AverageWaitTime { get; set; }

    private protected override string Words => FriendlyName ?? "";
}
