namespace MatonTwilio.Sandbox;

/// <summary>The state of the sandbox: its settings, its clock, its records, and its random numbers.</summary>
internal sealed class World(SandboxOptions options)
{
    public SandboxOptions Options { get; } = options;

    public RecordStore Records { get; } = new();

    public SidFactory Sids { get; } = new(options.Seed);

    /// <summary>Determines how messages and calls end. It is separate from the SIDs, so that neither changes the other.</summary>
    public Random Chance { get; } = new(unchecked(options.Seed * 31));

    /// <summary>Is called for every message that a request created.</summary>
    public Action<MessageRecord>? MessageCreated { get; set; }

    /// <summary>Is called for every call that a request created.</summary>
    public Action<CallRecord>? CallCreated { get; set; }

    /// <summary>The time of the clock while a change is carried out, for the first time or again; null while the clock runs.</summary>
    public DateTimeOffset? Held { get; set; }

    /// <summary>The time for which messages wait for their senders.</summary>
    public SenderQueues Senders { get; } = new(options.SegmentsPerSecond);

    /// <summary>Who has sent STOP to whom.</summary>
    public OptOuts OptOuts { get; } = new();

    /// <summary>Is called, within the request, for each record that a request created, changed or deleted, with whether the record is new.</summary>
    public Action<Operation, Record, bool>? Happened { get; set; }

    /// <summary>The identity of a new record, with a new SID.</summary>
    public Identity NewIdentity(Resource resource, string accountSid, string parentPath, DateTimeOffset created)
        => new(resource, Sids.Next(resource.SidPrefix), accountSid, parentPath, created);

    public DateTimeOffset Now => Held ?? Options.TimeProvider.GetUtcNow();
}
