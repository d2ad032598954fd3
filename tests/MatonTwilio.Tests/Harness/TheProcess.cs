namespace MatonTwilio.Tests;

/// <summary>
/// The tests that use state of the process, one at a time: the default session, which is that of the oldest runspace, the environment, the current folder and culture, and
/// $PSStyle. The other tests run before, several at a time.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TheProcess
{
    /// <summary>The name of their collection.</summary>
    public const string Name = "The process";
}
