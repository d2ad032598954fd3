using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MatonTwilio.ViewBuilder;

/// <summary>
/// Names the properties that PowerShell lists where one output has records of several types. PowerShell uses the view of the first record's type only,
/// and lists every property of the others that have no such set.
/// </summary>
internal static partial class PropertySets
{
    // What people outside of the account write: no view is in use here, so PowerShell sends their control characters to the terminal.
    private static readonly HashSet<string> LeftOut = ["Body", "TranscriptionText"];

    /// <summary>Makes the sets: the properties that the table of a type shows, or its list where it has no table.</summary>
    /// <param name="views">The views of the sources.</param>
    /// <returns>A type in PowerShell's format for each type of <c>MatonTwilio.Model</c> that has such a view.</returns>
    public static IEnumerable<XElement> For(IEnumerable<View> views)
        => from view in views
           where view.Shape is "TableControl" or "ListControl"
           from name in view.TypeNames
           where !View.IsVariant(name)
           group view by name into ofType
           select Xml(ofType.Key, ofType.MaxBy(static view => view.Shape)!);

    private static XElement Xml(string typeName, View view) => new("Type",
        new XElement("Name", typeName),
        new XElement("Members", new XElement("MemberSet",
            new XElement("Name", "PSStandardMembers"),
            new XElement("Members", new XElement("PropertySet",
                new XElement("Name", "DefaultDisplayPropertySet"),
                new XElement("ReferencedProperties", Properties(view.Xml).Except(LeftOut).Select(static property => new XElement("Name", property))))))));

    private static IEnumerable<string> Properties(XElement view) => view.Descendants().SelectMany(static element => element.Name.LocalName switch
    {
        "PropertyName" => [element.Value],
        "ScriptBlock" => ShownProperties().Matches(element.Value).Select(static match => match.Value),
        _ => [],
    }).Distinct();

    // $_.Response.Code shows a part of Response; $_.ToString() shows no property.
    [GeneratedRegex(@"(?<=\$_\.)\w+(?![\w(])")]
    private static partial Regex ShownProperties();
}
