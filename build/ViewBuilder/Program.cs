namespace MatonTwilio.ViewBuilder;

/// <summary>Writes the file of views that PowerShell imports. Its arguments are the file to write and the sources.</summary>
internal static class Program
{
    private static int Main(string[] arguments) => Run(arguments[0], arguments[1..], Console.Out);

    /// <summary>Builds the file. If there are errors, it writes them in MSBuild's format and does not change the file.</summary>
    /// <param name="target">The file to write.</param>
    /// <param name="sources">The sources: ps1xml files and files in the format of Views.txt.</param>
    /// <param name="output">The output for errors.</param>
    /// <returns>The exit code: 0, or 1 if there are errors.</returns>
    internal static int Run(string target, IEnumerable<string> sources, TextWriter output)
    {
        var errors = new SourceErrors();
        List<View> views = [];
        foreach (var source in sources)
        {
            var isRaw = source.EndsWith(".ps1xml", StringComparison.OrdinalIgnoreCase);
            views.AddRange(isRaw ? RawFile.Read(source, errors) : ViewFile.Read(source, errors));
        }

        Duplicates.Find(views, errors);
        views.AddRange([.. AddedLists.For(views), .. AddedWides.For(views)]);
        if (errors.Messages.Count == 0)
        {
            ViewWriter.Write(target, views);
            return 0;
        }

        foreach (var message in errors.Messages)
        {
            output.WriteLine(message);
        }

        return 1;
    }
}
