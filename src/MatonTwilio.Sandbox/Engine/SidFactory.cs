namespace MatonTwilio.Sandbox;

/// <summary>Creates SIDs: two letters and 32 hexadecimal digits. The same seed creates the same SIDs.</summary>
internal sealed class SidFactory(int seed)
{
    /// <summary>The length of a SID.</summary>
    public const int Length = 34;

    private readonly Random _random = new(seed);

    public string Next(string prefix)
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        return prefix + Convert.ToHexString(bytes).ToLowerInvariant();
    }
}
