namespace MatonTwilio.Sandbox;

/// <summary>The initial state of a sandbox, which is the first line of a state file.</summary>
/// <param name="Format">The format of the file.</param>
/// <param name="Start">When the sandbox was first started.</param>
/// <param name="Seed">Its seed.</param>
/// <param name="MessageCount">The number of initial messages.</param>
/// <param name="CallCount">The number of initial calls.</param>
/// <param name="LifeCycleStep">The time of one step of messages and calls.</param>
/// <param name="SegmentsPerSecond">The rate of each sender; null for no limit.</param>
internal sealed record StateHeader(int Format, DateTimeOffset Start, int Seed, int MessageCount, int CallCount, TimeSpan LifeCycleStep, double? SegmentsPerSecond)
{
    /// <summary>The format that this version reads and writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The header of a new sandbox.</summary>
    public static StateHeader Of(SandboxOptions options)
        => new(CurrentFormat, options.TimeProvider.GetUtcNow(), options.Seed, options.MessageCount, options.CallCount, options.LifeCycleStep, options.SegmentsPerSecond);

    /// <summary>The options with the initial state of this header.</summary>
    public SandboxOptions ApplyTo(SandboxOptions options)
        => options with { Seed = Seed, MessageCount = MessageCount, CallCount = CallCount, LifeCycleStep = LifeCycleStep, SegmentsPerSecond = SegmentsPerSecond };
}
