using System.Globalization;

namespace MatonTwilio.Gateway.Tests;

/// <summary>What a person sets to make a test longer, or another one.</summary>
internal static class ProofSize
{
    /// <summary>A number from the environment.</summary>
    public static int Number(string name, int otherwise)
        => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
