namespace MatonTwilio.Gateway.Tests;

/// <summary>Tests that change or measure state of the whole process (environment, proxy, default session). No other test runs at the same time.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
