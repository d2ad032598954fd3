namespace MatonTwilio.Gateway.Tests;

/// <summary>A test of what only Unix has: devices, hard links without rights. Elsewhere it is skipped, and counted as such.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows has no such files." : null;
}
