namespace MatonTwilio.Sandbox;

/// <summary>What a sandbox began with: the first line of a state file.</summary>
/// <param name="Format">The format of the file.</param>
/// <param name="Start">When the sandbox began.</param>
/// <param name="Seed">Its seed.</param>
/// <param name="MessageCount">How many messages it began with.</param>
/// <param name="CallCount">How many calls it began with.</param>
/// <param name="LifeCycleStep">The pace of what moves by itself.</param>
/// <param name="SegmentsPerSecond">The rate of each sender; null for no limit.</param>
internal sealed record StateHeader(int Format, DateTimeOffset Start, int Seed, int MessageCount, int CallCount, TimeSpan LifeCycleStep, double? SegmentsPerSecond)
{
    /// <summary>The format that is written and read here.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The header for a sandbox that begins now.</summary>
    public static StateHeader Of(SandboxOptions options)
        => new(CurrentFormat, options.TimeProvider.GetUtcNow(), options.Seed, options.MessageCount, options.CallCount, options.LifeCycleStep, options.SegmentsPerSecond);

    /// <summary>The options with what the sandbox began with.</summary>
    public SandboxOptions ApplyTo(SandboxOptions options)
        => options with { Seed = Seed, MessageCount = MessageCount, CallCount = CallCount, LifeCycleStep = LifeCycleStep, SegmentsPerSecond = SegmentsPerSecond };
}
