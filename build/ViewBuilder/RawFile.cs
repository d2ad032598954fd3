using System.Xml;
using System.Xml.Linq;

namespace MatonTwilio.ViewBuilder;

/// <summary>A source in PowerShell's own format, for views that Views.txt cannot express.</summary>
internal static class RawFile
{
    /// <summary>Reads the views of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="errors">Receives the errors of the file.</param>
    /// <returns>The valid views.</returns>
    public static IReadOnlyList<View> Read(string path, SourceErrors errors)
    {
        List<View> views = [];
        errors.Collect(() =>
        {
            foreach (var xml in Load(path).Elements("Configuration").Elements("ViewDefinitions").Elements("View"))
            {
                errors.Collect(() => views.Add(Check(new View(new SourceLine(path, ((IXmlLineInfo)xml).LineNumber), xml))));
            }
        });

        return views;
    }

    private static View Check(View view)
    {
        foreach (var name in view.TypeNames.Where(static name => !View.IsVariant(name)))
        {
            ModelTypes.Find(view.Line, name);
        }

        return view;
    }

    // White space is kept, because a custom view may show it.
    private static XDocument Load(string path)
    {
        try
        {
            return XDocument.Load(path, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace);
        }
        catch (XmlException error)
        {
            throw new SourceLine(path, error.LineNumber).Error(ErrorCode.Syntax, error.Message);
        }
    }
}
