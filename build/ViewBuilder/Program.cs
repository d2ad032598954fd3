namespace MatonTwilio.ViewBuilder;

/// <summary>Writes the two files that PowerShell imports. Its arguments are the file of views, the file of types and the sources.</summary>
internal static class Program
{
    private static int Main(string[] arguments) => Run(arguments[0], arguments[1], arguments[2..], Console.Out);

    /// <summary>Builds the files. If there are errors, it writes them in MSBuild's format and does not change the files.</summary>
    /// <param name="viewTarget">The file of views to write.</param>
    /// <param name="typeTarget">The file of types to write.</param>
    /// <param name="sources">The sources: ps1xml files and files in the format of Views.txt.</param>
    /// <param name="output">The output for errors.</param>
    /// <returns>The exit code: 0, or 1 if there are errors.</returns>
    internal static int Run(string viewTarget, string typeTarget, IEnumerable<string> sources, TextWriter output)
    {
        var errors = new SourceErrors();
        List<View> views = [];
        foreach (var source in sources)
        {
            var isRaw = source.EndsWith(".ps1xml", StringComparison.OrdinalIgnoreCase);
            views.AddRange(isRaw ? RawFile.Read(source, errors) : ViewFile.Read(source, errors));
        }

        Duplicates.Find(views, errors);
        var added = AddedLists.For(views).Concat(AddedWides.For(views)).ToList();
        if (errors.Messages.Count == 0)
        {
            OutputFile.Write(viewTarget, "<Configuration><ViewDefinitions>", [.. views.Concat(added).Select(static view => view.Xml)], "</ViewDefinitions></Configuration>");
            OutputFile.Write(typeTarget, "<Types>", PropertySets.For(views), "</Types>");
            return 0;
        }

        foreach (var message in errors.Messages)
        {
            output.WriteLine(message);
        }

        return 1;
    }
}
