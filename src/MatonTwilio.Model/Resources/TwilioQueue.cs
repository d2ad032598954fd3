using System.Text.Json.Serialization;

namespace MatonTwilio;

/// <summary>A queue in which callers wait.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/queue-resource"/>
public sealed class TwilioQueue : TwilioResource
{
    /// <summary>The queue's own SID, so that <c>Get-TwilioQueue | Get-TwilioQueueMember</c> reads the members of each queue.</summary>
    [JsonIgnore]
    public string? QueueSid => Sid;

    /// <summary>The queue's friendly name, unique in the account.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>The number of callers in the queue.</summary>
    public int? CurrentSize { get; set; }

    /// <summary>The maximum number of callers in the queue.</summary>
    public int? MaxSize { get; set; }

    /// <summary>The average time that the callers in the queue have waited.</summary>
    public TimeSpan? AverageWaitTime { get; set; }

    private protected override string Words => FriendlyName ?? "";
}
