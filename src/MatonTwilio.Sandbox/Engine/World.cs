namespace MatonTwilio.Sandbox;

/// <summary>Everything the sandbox knows: its settings, its clock, its records, and its sources of chance.</summary>
internal sealed class World(SandboxOptions options)
{
    public SandboxOptions Options { get; } = options;

    public RecordStore Records { get; } = new();

    public SidFactory Sids { get; } = new(options.Seed);

    /// <summary>Decides how messages and calls end; apart from the SIDs, so that neither disturbs the other.</summary>
    public Random Chance { get; } = new(unchecked(options.Seed * 31));

    /// <summary>Told of every message that a request created.</summary>
    public Action<MessageRecord>? MessageCreated { get; set; }

    /// <summary>Is told of each call that a request makes.</summary>
    public Action<CallRecord>? CallCreated { get; set; }

    /// <summary>The time at which the clock stands while something is carried out, for the first time or again; null while it runs.</summary>
    public DateTimeOffset? Held { get; set; }

    /// <summary>How long messages wait for their senders.</summary>
    public SenderQueues Senders { get; } = new(options.SegmentsPerSecond);

    /// <summary>Who has written STOP to whom.</summary>
    public OptOuts OptOuts { get; } = new();

    /// <summary>Is told, within the request, of each record that a request created, changed or deleted, and whether it is new.</summary>
    public Action<Operation, Record, bool>? Happened { get; set; }

    public DateTimeOffset Now => Held ?? Options.TimeProvider.GetUtcNow();
}
