using System.Reflection;
using System.Runtime.Loader;

namespace MatonTwilio.Benchmarks;

/// <summary>Runs the Gateway from the built payload, as the module does, without PowerShell.</summary>
internal static class Payload
{
    public static T Using<T>(Func<T> make)
    {
        var bin = Path.Combine(Path.GetDirectoryName(Engine.ManifestPath())!, "bin");
        AssemblyLoadContext.Default.Resolving += (context, name) => Find(context, name, bin) ?? Find(context, name, Path.Combine(bin, "deps"));
        return make();
    }

    private static Assembly? Find(AssemblyLoadContext context, AssemblyName name, string folder)
    {
        var path = Path.Combine(folder, name.Name + ".dll");
        return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }
}
