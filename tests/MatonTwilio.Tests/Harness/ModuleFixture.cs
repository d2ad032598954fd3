namespace MatonTwilio.Tests;

/// <summary>A PowerShell with the module for all the tests of a class, which neither connect nor change it.</summary>
public sealed class ModuleFixture : IDisposable
{
    internal ModuleRunspace PowerShell { get; } = new();

    public void Dispose() => PowerShell.Dispose();
}
