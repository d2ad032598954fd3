using System.Reflection;
using System.Runtime.Loader;

namespace MatonTwilio.Tests;

/// <summary>The references between assemblies, which keep the packages of other modules separate from ours.</summary>
public class BoundaryTests : ModuleTest
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private Assembly Cmdlets => Run("Get-Module MatonTwilio").One<PSModuleInfo>().ImplementingAssembly;

    private Assembly Model => Run("[MatonTwilio.TwilioMessage].Assembly").Output[0].BaseObject as Assembly ?? throw new InvalidOperationException();

    [Fact]
    public void The_cmdlets_reference_only_PowerShell()
    {
        var references = NotOfTheRuntime(Cmdlets);

        Assert.Equal(["MatonTwilio.Gateway", "MatonTwilio.Model", "MatonTwilio.Reports", "MatonTwilio.Sandbox", "System.Management.Automation"], references);
    }

    [Fact]
    public void The_cmdlets_have_no_HTTP_of_their_own()
        => Assert.DoesNotContain(Cmdlets.GetReferencedAssemblies(), static reference => reference.Name is "System.Net.Http" or "System.Net.Sockets");

    [Fact]
    public void The_Model_references_only_the_runtime() => Assert.Empty(NotOfTheRuntime(Model));

    [Fact]
    public void No_type_that_a_user_sees_is_from_the_packages_of_the_module()
    {
        // The types are known after an assembly of deps was loaded.
        ConnectToSandbox();
        Run("Get-TwilioAccount -First 1 | Out-Null");

        var strangers = new[] { Cmdlets, Model }.SelectMany(static assembly => assembly.GetExportedTypes())
            .SelectMany(static type => Mentioned(type).Select(mentioned => (type, mentioned)))
            .Where(static pair => AssemblyLoadContext.GetLoadContext(pair.mentioned.Assembly) != AssemblyLoadContext.Default)
            .Select(static pair => $"{pair.type} shows {pair.mentioned}");

        Assert.Empty(strangers);
    }

    private static string[] NotOfTheRuntime(Assembly assembly)
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return [.. assembly.GetReferencedAssemblies().Select(static name => name.Name!).Where(name => !File.Exists(Path.Combine(runtime, name + ".dll"))).Order()];
    }

    // Every type in a visible member: base types, parameters, return types, and the types in [OutputType].
    private static IEnumerable<Type> Mentioned(Type type)
    {
        var seen = type.GetMembers(Declared).SelectMany(static member => member switch
        {
            MethodBase method when method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly
                => method.GetParameters().Select(static parameter => parameter.ParameterType).Append((method as MethodInfo)?.ReturnType ?? typeof(void)),
            FieldInfo field when field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly => [field.FieldType],
            _ => [],
        });
        var promised = type.GetCustomAttributes<OutputTypeAttribute>().SelectMany(static attribute => attribute.Type).Select(static output => output.Type);
        return seen.Concat(promised).Concat(type.GetInterfaces()).Append(type.BaseType ?? typeof(object)).SelectMany(Parts);
    }

    private static IEnumerable<Type> Parts(Type type)
        => type.HasElementType ? Parts(type.GetElementType()!) : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];
}
