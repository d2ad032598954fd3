using System.Xml.Linq;

namespace MatonTwilio.ViewBuilder;

/// <summary>A source in the format that the top of Views.txt describes.</summary>
internal static class ViewFile
{
    /// <summary>Reads the views of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="errors">Receives the errors of the file.</param>
    /// <returns>The valid views.</returns>
    public static IReadOnlyList<View> Read(string path, SourceErrors errors)
    {
        List<View> views = [];
        foreach (var top in OutlineLine.Read(path))
        {
            errors.Collect(() =>
            {
                var heading = Heading.Parse(top);
                foreach (var line in top.Children)
                {
                    errors.Collect(() => views.Add(new View(line, Xml(heading, line))));
                }
            });
        }

        return views;
    }

    private static XElement Xml(Heading heading, OutlineLine line) => new("View",
        new XElement("Name", heading.Name),
        new XElement("ViewSelectedBy", heading.Types.Select(static type => new XElement("TypeName", type.FullName))),
        Shapes.Make(heading, line));
}
