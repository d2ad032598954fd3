using System.Globalization;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Environment variables that make a test longer or change its seed.</summary>
internal static class ProofSize
{
    /// <summary>A number from the environment.</summary>
    public static int Number(string name, int otherwise)
        => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
