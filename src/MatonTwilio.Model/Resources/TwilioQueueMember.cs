using System.Globalization;
using System.Text.Json.Serialization;

namespace MatonTwilio;

/// <summary>A call that waits in a queue.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/queue-member"/>
public sealed class TwilioQueueMember : TwilioRecord
{
    private const string AccountsPath = "/Accounts/";

    /// <summary>The call (CA...).</summary>
    public string? CallSid { get; set; }

    /// <summary>The queue (QU...).</summary>
    public string? QueueSid { get; set; }

    /// <summary>The account (AC...) that the queue belongs to, read from <see cref="Uri"/>, so that pipelines keep it.</summary>
    [JsonIgnore]
    public string? AccountSid
        => Uri?.IndexOf(AccountsPath, StringComparison.Ordinal) is >= 0 and var at ? Uri[(at + AccountsPath.Length)..].Split('/')[0] : null;

    /// <summary>The position in the queue; 1 is the front.</summary>
    public int? Position { get; set; }

    /// <summary>The time that the call has waited.</summary>
    public TimeSpan? WaitTime { get; set; }

    /// <summary>When the call entered the queue (UTC).</summary>
    public DateTimeOffset? DateEnqueued { get; set; }

    /// <summary>The resource's path, relative to Twilio's host.</summary>
    public string? Uri { get; set; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(string.Create(CultureInfo.InvariantCulture, $"position {Position}"), CallSid);

    private protected override string? Identity => Pair(QueueSid, CallSid);

    private protected override DateTimeOffset? Created => DateEnqueued;
}
