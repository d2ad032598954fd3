using System.Xml.Linq;

namespace MatonTwilio.ViewBuilder;

/// <summary>
/// Gives each type that has a table a wide view with the object's own description. PowerShell would choose a property, which may be empty.
/// </summary>
internal static class AddedWides
{
    /// <summary>Creates the wide views that the sources do not have.</summary>
    /// <param name="views">The views of the sources.</param>
    /// <returns>A view for each type with a table and without a wide view.</returns>
    public static IEnumerable<View> For(IReadOnlyCollection<View> views)
    {
        var wide = views.Where(static view => view.Shape == "WideControl").SelectMany(static view => view.TypeNames).ToHashSet();
        return
        [
            .. from view in views
               where view.Shape == "TableControl"
               from name in view.TypeNames
               where !View.IsVariant(name) && wide.Add(name)
               select new View(view.Line, Xml(ModelTypes.Find(view.Line, name))),
        ];
    }

    private static XElement Xml(Type type) => new("View",
        new XElement("Name", type.Name),
        new XElement("ViewSelectedBy", new XElement("TypeName", type.FullName)),
        new XElement("WideControl", new XElement("WideEntries", new XElement("WideEntry",
            new XElement("WideItem", new XElement("ScriptBlock", ValueKinds.Script("text", "$_.ToString()")))))));
}
