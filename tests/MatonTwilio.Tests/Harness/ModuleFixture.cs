namespace MatonTwilio.Tests;

/// <summary>A PowerShell with the module that all tests of a class share. They neither connect nor change it.</summary>
public sealed class ModuleFixture : IDisposable
{
    internal ModuleRunspace PowerShell { get; } = new();

    public void Dispose() => PowerShell.Dispose();
}
