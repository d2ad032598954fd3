namespace MatonTwilio.Tests;

/// <summary>
/// The tests that use what belongs to the process, one at a time: the default session, the environment, the current folder and culture,
/// $PSStyle. What uses none of it runs beside them.
/// </summary>
public static class TheProcess
{
    /// <summary>The name of their collection.</summary>
    public const string Name = "The process";
}
