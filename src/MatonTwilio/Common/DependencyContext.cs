using System.Reflection;
using System.Runtime.Loader;

namespace MatonTwilio.Commands;

/// <summary>
/// The load context of bin/deps: the Gateway, the sandbox, the reader of numbers and their packages, in versions of their own, whatever other
/// modules have loaded (docs/architecture.md, "Load contexts").
/// </summary>
internal sealed class DependencyContext : AssemblyLoadContext
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(typeof(DependencyContext).Assembly.Location)!, "deps");
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

        var path = Path.Combine(Folder, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
