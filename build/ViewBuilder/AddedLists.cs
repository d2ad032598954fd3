using System.Reflection;
using System.Xml.Linq;

namespace MatonTwilio.ViewBuilder;

/// <summary>
/// Gives each type that has views a list view of its properties, with the SID first, because the list that PowerShell creates itself would show the text of a response
/// unchanged.
/// </summary>
internal static class AddedLists
{
    // Properties for programs, which would fill a screen. Select-Object * shows them.
    private static readonly HashSet<string> LeftOut = ["ApiVersion", "SubresourceUris", "Uri"];

    /// <summary>Creates the list views that the sources do not have.</summary>
    /// <param name="views">The views of the sources.</param>
    /// <returns>A view for each type without a list view, except types with a custom view.</returns>
    public static IEnumerable<View> For(IReadOnlyCollection<View> views)
    {
        var drawn = views.Where(static view => view.Shape is "ListControl" or "CustomControl").SelectMany(static view => view.TypeNames).ToHashSet();
        return
        [
            .. from view in views
               from name in view.TypeNames
               where drawn.Add(name)
               select new View(view.Line, Xml(ModelTypes.Find(view.Line, name))),
        ];
    }

    private static XElement Xml(Type type) => new("View",
        new XElement("Name", type.Name),
        new XElement("ViewSelectedBy", new XElement("TypeName", type.FullName)),
        new XElement("ListControl", new XElement("ListEntries", new XElement("ListEntry", new XElement("ListItems",
            Properties(type).Select(static property => new XElement("ListItem", new XElement("Label", property.Name), Value(property.Name, property.PropertyType))))))));

    private static IEnumerable<PropertyInfo> Properties(Type type)
        => type.GetProperties().Where(static property => !LeftOut.Contains(property.Name)).OrderBy(static property => property.Name == "Sid" ? 0 : 1);

    private static XElement Value(string name, Type type)
    {
        var kind = ValueKinds.DefaultInList(type);
        return ValueKinds.IsRaw(kind) ? new XElement("PropertyName", name) : new XElement("ScriptBlock", ValueKinds.Script(kind, $"$_.{name}"));
    }
}
