namespace MatonTwilio.Sandbox;

/// <summary>Makes SIDs: two letters and 32 hexadecimal digits, the same ones for the same seed.</summary>
internal sealed class SidFactory(int seed)
{
    /// <summary>How long each is.</summary>
    public const int Length = 34;

    private readonly Random _random = new(seed);

    public string Next(string prefix)
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        return prefix + Convert.ToHexString(bytes).ToLowerInvariant();
    }
}
