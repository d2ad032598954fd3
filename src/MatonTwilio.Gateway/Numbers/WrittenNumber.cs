namespace MatonTwilio.Gateway.Numbers;

/// <summary>A number whose writing is sound. Whether there is such a number, <see cref="NumberPlan"/> knows.</summary>
public sealed class WrittenNumber
{
    internal WrittenNumber(bool hasPlus, IReadOnlyList<DigitGroup> groups)
        => (NamesCountry, Groups, Digits) = (hasPlus, groups, string.Concat(groups.Select(static group => group.Digits)));

    /// <summary>Whether it begins with a plus sign, so that it can be read without a region.</summary>
    public bool NamesCountry { get; }

    /// <summary>The digits as they are written together.</summary>
    internal IReadOnlyList<DigitGroup> Groups { get; }

    /// <summary>All digits, in order.</summary>
    internal string Digits { get; }

    /// <summary>Whether it begins with a plus sign, or with the two zeros that most countries dial in its place.</summary>
    internal bool IsInternational => NamesCountry || Groups[0].Digits.StartsWith("00", StringComparison.Ordinal);

    /// <summary>Whether it has the zero in parentheses that is left out behind a country code, as in <c>+44 (0)20 7946 0018</c>.</summary>
    internal bool HasOptionalZero => IsInternational && Groups.Any(static group => group is { IsInParentheses: true, Digits: "0" });

    /// <summary>Whether it ends as a direct line of an office does, such as <c>030 23125-0</c>. Mobile numbers are not written this way.</summary>
    internal bool IsDirectLine => NumberWriting.EndsInPiece(Groups);

    /// <summary>Whether it is a row of digits, or is grouped as an amount is: 1.713.920.000.</summary>
    internal bool MayBeAmount => Groups[0] is { Length: <= 3, IsInParentheses: false }
        ? Groups.Skip(1).All(static group => group is { Length: 3, Separator: '.' or '\0', IsInParentheses: false })
        : Groups.Count == 1;

    /// <summary>The digits, after a plus sign where it has one.</summary>
    /// <returns>The number without its punctuation.</returns>
    public override string ToString() => NamesCountry ? "+" + Digits : Digits;

    /// <summary>Reads a number by the rules of its writing alone.</summary>
    /// <param name="text">The text of a cell.</param>
    /// <param name="problem">Why it is not a number, to follow a colon; empty where it is one.</param>
    /// <returns>The number; null where it is none.</returns>
    public static WrittenNumber? Parse(string text, out string problem)
    {
        var written = NumberGrammar.Read(SpreadsheetCell.Undo(NumberText.ToAscii(NumberText.Clean(text))), out problem);
        problem = written is null ? problem : NumberWriting.ProblemOf(written) ?? "";
        return problem.Length == 0 ? written : null;
    }
}
