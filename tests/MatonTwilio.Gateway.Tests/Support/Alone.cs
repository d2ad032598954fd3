namespace MatonTwilio.Gateway.Tests;

/// <summary>Tests that change or measure what the whole process shares (its environment, its proxy, the default session): nothing runs beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
