namespace MatonTwilio;

/// <summary>The result of one check of <c>Test-MatonSession</c>.</summary>
/// <param name="Name">The name of the check.</param>
/// <param name="Passed">Whether the check succeeded.</param>
/// <param name="Detail">The finding.</param>
/// <param name="Hint">What to do about it; null if there is nothing to do.</param>
public sealed record MatonCheck(string Name, bool Passed, string Detail, string? Hint = null);
