using System.Xml.Linq;

namespace MatonTwilio.ViewBuilder;

/// <summary>Writes the file that the manifest names.</summary>
internal static class ViewWriter
{
    /// <summary>Writes each view as one line without indentation, because PowerShell reads the file at each import.</summary>
    /// <param name="path">The file.</param>
    /// <param name="views">The views in their order.</param>
    public static void Write(string path, IEnumerable<View> views) => File.WriteAllLines(path,
    [
        """<?xml version="1.0" encoding="utf-8"?>""",
        "<Configuration><ViewDefinitions>",
        .. views.Select(static view => view.Xml.ToString(SaveOptions.DisableFormatting)),
        "</ViewDefinitions></Configuration>",
    ]);
}
