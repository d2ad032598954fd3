namespace MatonTwilio;

/// <summary>The outcome of one check of <c>Test-MatonSession</c>.</summary>
/// <param name="Name">What was checked, in a few words.</param>
/// <param name="Passed">Whether it is as it should be.</param>
/// <param name="Detail">What was found.</param>
/// <param name="Hint">What a person can do about it; null where nothing needs doing.</param>
public sealed record MatonCheck(string Name, bool Passed, string Detail, string? Hint = null);
