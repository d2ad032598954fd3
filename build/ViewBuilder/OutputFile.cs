using System.Xml.Linq;

namespace MatonTwilio.ViewBuilder;

/// <summary>A file that the manifest names.</summary>
internal static class OutputFile
{
    /// <summary>Writes one element a line and without indentation, because the file is read at each import.</summary>
    /// <param name="path">The file.</param>
    /// <param name="start">The tags around the elements that open.</param>
    /// <param name="elements">The elements in their order.</param>
    /// <param name="end">The tags around the elements that close.</param>
    public static void Write(string path, string start, IEnumerable<XElement> elements, string end) => File.WriteAllLines(path,
    [
        """<?xml version="1.0" encoding="utf-8"?>""",
        start,
        .. elements.Select(static element => element.ToString(SaveOptions.DisableFormatting)),
        end,
    ]);
}
