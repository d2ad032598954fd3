using System.Text.RegularExpressions;

namespace MatonTwilio.ViewBuilder;

/// <summary>A column of a line: <c>Label=Source:Width:Kind</c>.</summary>
/// <param name="Line">The line that contains it.</param>
/// <param name="Label">The column's heading.</param>
/// <param name="Source">A property, or an expression in braces.</param>
/// <param name="Width">The width in characters, or <see cref="Rest"/>; null if there is none.</param>
/// <param name="AlignsRight">Whether the values are right-aligned.</param>
/// <param name="Kind">How the value is shown; null if the property's type determines it.</param>
internal sealed partial record Column(SourceLine Line, string Label, string Source, string? Width, bool AlignsRight, string? Kind)
{
    /// <summary>The width of a column that gets the rest of the line.</summary>
    public const string Rest = "*";

    private const string Examples = "Price:10, AvgWait=AverageWaitTime:8 or Types={$_.Types -join ', '}:*:text";

    /// <summary>Reads the columns of a line and of its continuation lines.</summary>
    /// <param name="line">The line, whose first word is the shape of the view.</param>
    /// <returns>The columns.</returns>
    public static IReadOnlyList<Column> ParseAll(OutlineLine line)
    {
        var words = from part in line.WithDescendants from word in Words().Matches(part.Text) select (Line: part, Text: word.Value);
        return [.. words.Skip(1).Select(static word => Parse(word.Line, word.Text))];
    }

    private static Column Parse(SourceLine line, string text)
    {
        var match = Form().Match(text);
        if (!match.Success)
        {
            throw line.Error(ErrorCode.Syntax, $"'{text}' is not a column. Expected Label=Source:Width:Kind, as in {Examples}.");
        }

        var label = match.Groups["label"].Value;
        return new Column(line, label, Optional("source") ?? label, Optional("width"), match.Groups["right"].Success, Optional("kind"));

        string? Optional(string group) => match.Groups[group] is { Success: true } found ? found.Value : null;
    }

    // An expression may contain spaces.
    [GeneratedRegex(@"(\{[^{}]*\}|\S)+")]
    private static partial Regex Words();

    [GeneratedRegex(
        """
        ^ (?<label> \w+)
        (= (?<source> \w+ | \{[^{}]+\}))?
        (: (?<width> [1-9]\d* | \*) (?<right> >)?)?
        (: (?<kind> [A-Za-z]+))? $
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Form();
}
