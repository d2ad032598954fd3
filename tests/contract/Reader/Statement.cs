namespace MatonTwilio.Contract;

/// <summary>A line without indentation, with the indented lines below it.</summary>
internal sealed record Statement(ContractLine Head, IReadOnlyList<ContractLine> Body)
{
    /// <summary>The line of a statement that has no other lines.</summary>
    public ContractLine Only => Body.Count == 0 ? Head : throw Body[0].Error($"Nothing belongs below a line that starts with '{Head.Keyword}'. A statement of its own is not indented.");

    /// <summary>The statements of a file. Empty lines and lines that start with <c>#</c> are skipped.</summary>
    public static IEnumerable<Statement> In(string file, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n')
            .Select((line, index) => new ContractLine(file, index + 1, line))
            .Where(static line => !string.IsNullOrWhiteSpace(line.Text) && !line.Text.StartsWith('#'))
            .ToList();
        if (lines.Count > 0 && lines[0].IsIndented)
        {
            throw lines[0].Error("The line is indented, and no statement is above it.");
        }

        while (lines.Count > 0)
        {
            var body = lines.Skip(1).TakeWhile(static line => line.IsIndented).ToList();
            yield return new Statement(lines[0], body);
            lines.RemoveRange(0, 1 + body.Count);
        }
    }
}
