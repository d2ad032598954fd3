namespace MatonTwilio.Gateway.Numbers;

/// <summary>A number with valid syntax. <see cref="NumberPlan"/> checks whether such a number exists.</summary>
public sealed class WrittenNumber
{
    internal WrittenNumber(bool hasPlus, IReadOnlyList<DigitGroup> groups)
        => (NamesCountry, Groups, Digits) = (hasPlus, groups, string.Concat(groups.Select(static group => group.Digits)));

    /// <summary>Whether the number begins with a plus sign, so that it can be read without a region.</summary>
    public bool NamesCountry { get; }

    /// <summary>The groups of digits.</summary>
    internal IReadOnlyList<DigitGroup> Groups { get; }

    /// <summary>All digits, in order.</summary>
    internal string Digits { get; }

    /// <summary>Whether the number begins with a plus sign, or with the two zeros that most countries dial instead.</summary>
    internal bool IsInternational => NamesCountry || Groups[0].Digits.StartsWith("00", StringComparison.Ordinal);

    /// <summary>Whether the number has a zero in parentheses, which is omitted after a country code: <c>+44 (0)20 7946 0018</c>.</summary>
    internal bool HasOptionalZero => IsInternational && Groups.Any(static group => group is { IsInParentheses: true, Digits: "0" });

    /// <summary>Whether the number ends like a direct line of an office, such as <c>030 23125-0</c>. Mobile numbers are not written this way.</summary>
    internal bool IsDirectLine => NumberWriting.EndsInPiece(Groups);

    /// <summary>Whether the number is a single row of digits, or is grouped like an amount: 1.713.920.000.</summary>
    internal bool MayBeAmount => Groups[0] is { Length: <= 3, IsInParentheses: false }
        ? Groups.Skip(1).All(static group => group is { Length: 3, Separator: '.' or '\0', IsInParentheses: false })
        : Groups.Count == 1;

    /// <summary>The digits, with the plus sign if the number has one.</summary>
    /// <returns>The number without its punctuation.</returns>
    public override string ToString() => NamesCountry ? "+" + Digits : Digits;

    /// <summary>Reads a number by its syntax alone, without the numbering plans.</summary>
    /// <param name="text">The text of a cell.</param>
    /// <param name="problem">Why it is not a number, as a clause in lower case; empty if it is one.</param>
    /// <returns>The number; null if the text is not one.</returns>
    public static WrittenNumber? Parse(string text, out string problem)
    {
        var written = NumberGrammar.Read(SpreadsheetCell.Undo(NumberText.ToAscii(NumberText.Clean(text))), out problem);
        problem = written is null ? problem : NumberWriting.ProblemOf(written) ?? "";
        return problem.Length == 0 ? written : null;
    }
}
