using System.Reflection;

namespace MatonTwilio.Sandbox;

/// <summary>
/// Every resource that the sandbox serves: each resource in a public static property of another class, alone or in a list. A path that is not in this table gets Twilio's
/// 20404.
/// </summary>
internal static class ResourceTable
{
    public static IReadOnlyList<Resource> All { get; } =
    [
        .. typeof(ResourceTable).Assembly.GetTypes()
            .Where(static type => type != typeof(ResourceTable))
            .SelectMany(static type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .SelectMany(Resources),
    ];

    private static IEnumerable<Resource> Resources(PropertyInfo property)
    {
        if (property.PropertyType == typeof(Resource))
        {
            return [(Resource)property.GetValue(null)!];
        }

        return property.PropertyType == typeof(IReadOnlyList<Resource>) ? (IReadOnlyList<Resource>)property.GetValue(null)! : [];
    }
}
