namespace MatonTwilio.ViewBuilder;

/// <summary>A line of text and the lines that are indented below it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Number">The line's number, from 1.</param>
/// <param name="Text">The line without the spaces around it.</param>
internal sealed record OutlineLine(string Path, int Number, string Text) : SourceLine(Path, Number)
{
    private readonly List<OutlineLine> _children = [];

    /// <summary>The lines that are indented below this one.</summary>
    public IReadOnlyList<OutlineLine> Children => _children;

    /// <summary>This line and all lines below it, in the order of the file.</summary>
    public IEnumerable<OutlineLine> WithDescendants => _children.SelectMany(static child => child.WithDescendants).Prepend(this);

    /// <summary>Reads a file. Empty lines and lines that begin with # are skipped.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The lines without indentation, each with the lines below it.</returns>
    public static IReadOnlyList<OutlineLine> Read(string path)
    {
        var root = new OutlineLine(path, 0, "");
        var open = new Stack<(OutlineLine Line, int Indent)>([(root, -1)]);
        foreach (var (index, text) in File.ReadLines(path).Index())
        {
            var line = new OutlineLine(path, index + 1, text.Trim());
            if (line.Text is "" or ['#', ..])
            {
                continue;
            }

            var indent = text.IndexOf(line.Text[0], StringComparison.Ordinal);
            while (open.Peek().Indent >= indent)
            {
                open.Pop();
            }

            open.Peek().Line._children.Add(line);
            open.Push((line, indent));
        }

        return root.Children;
    }
}
