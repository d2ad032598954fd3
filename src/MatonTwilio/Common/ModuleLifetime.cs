using System.Management.Automation;
using System.Reflection;
using System.Runtime.Loader;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Commands;

/// <summary>
/// Registers the resolver of the module's own packages at import. Nothing is read, loaded or connected before a cmdlet runs.
/// </summary>
public sealed class ModuleLifetime : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    private static int _imports;

    /// <inheritdoc/>
    public void OnImport()
    {
        // Every runspace of the process imports the module. One registration is enough for all of them.
        if (Interlocked.Increment(ref _imports) == 1)
        {
            AssemblyLoadContext.Default.Resolving += ResolveOwnPart;
            MatonSession.IsDefaultHere = static session => DefaultSession.Current(RunspaceScope.OfThread())?.Handle == session;
        }

        RunspaceScope.Remember();
    }

    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo)
    {
        RunspaceScope.Forget();
        if (Interlocked.Decrement(ref _imports) == 0)
        {
            AssemblyLoadContext.Default.Resolving -= ResolveOwnPart;
        }
    }

    private static Assembly? ResolveOwnPart(AssemblyLoadContext context, AssemblyName name)
        => DependencyContext.IsOwnPart(name) ? DependencyContext.Instance.LoadFromAssemblyName(name) : null;
}
