using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace MatonTwilio.Commands;

/// <summary>
/// The load context of bin/deps: the Gateway, the sandbox, the reader of numbers and their packages, in versions of their own, whatever other
/// modules have loaded (docs/architecture.md, "Load contexts"). Of some there are images in bin/win-x64 and the like, which hold the same IL.
/// </summary>
internal sealed class DependencyContext : AssemblyLoadContext
{
    private static readonly string Bin = Path.GetDirectoryName(typeof(DependencyContext).Assembly.Location)!;

    // In the order in which they are looked in: first code that is compiled for this machine, of some assemblies, then IL of all.
    private static readonly string[] Folders = [Path.Combine(Bin, Machine), Path.Combine(Bin, "deps")];
    private static readonly Lazy<DependencyContext> Lazy = new(() => new DependencyContext());

    private DependencyContext()
        : base("MatonTwilio")
    {
    }

    public static DependencyContext Instance => Lazy.Value;

    /// <summary>Whether the cmdlets' assembly refers to it by name and it is not in the default context.</summary>
    public static bool IsOwnPart(AssemblyName name)
        => name.Name is "MatonTwilio.Gateway" or "MatonTwilio.Reports" or "MatonTwilio.Sandbox";

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == typeof(MatonSession).Assembly.GetName().Name)
        {
            // The types that a user holds exist once, in the default context.
            return typeof(MatonSession).Assembly;
        }

        var file = assemblyName.Name + ".dll";
        return Folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    private static string Machine
        => $"{(OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux")}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
}
