using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace MatonTwilio.Commands;

/// <summary>
/// The load context of bin/deps. It contains the Gateway, the sandbox, the phone number library and their packages in the module's own versions, whatever
/// versions other modules have loaded (docs/architecture.md, "Load contexts"). bin/win-x64 and similar folders contain images of some of them, with the same IL.
/// </summary>
internal sealed class DependencyContext : AssemblyLoadContext
{
    private static readonly string Bin = Path.GetDirectoryName(typeof(DependencyContext).Assembly.Location)!;

    // The order of the search: first code that was compiled for this machine, which some assemblies have, and then the IL of all assemblies.
    private static readonly string[] Folders = [Path.Combine(Bin, Machine), Path.Combine(Bin, "deps")];
    private static readonly Lazy<DependencyContext> Lazy = new(() => new DependencyContext());

    private DependencyContext()
        : base("MatonTwilio")
    {
    }

    public static DependencyContext Instance => Lazy.Value;

    /// <summary>Whether the cmdlets' assembly refers to an assembly by name that the default context does not contain.</summary>
    public static bool IsOwnPart(AssemblyName name)
        => name.Name is "MatonTwilio.Gateway" or "MatonTwilio.Reports" or "MatonTwilio.Sandbox";

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == typeof(MatonSession).Assembly.GetName().Name)
        {
            // The Model's types are loaded only once, in the default context.
            return typeof(MatonSession).Assembly;
        }

        var file = assemblyName.Name + ".dll";
        return Folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    private static string Machine
        => $"{(OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux")}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
}
