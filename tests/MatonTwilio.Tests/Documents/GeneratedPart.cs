using System.Globalization;

namespace MatonTwilio.Tests;

/// <summary>The generated part of a document, between two comment lines.</summary>
internal static class GeneratedPart
{
    /// <summary>Replaces the generated part of a document.</summary>
    /// <param name="document">The current content.</param>
    /// <param name="comment">The format of a comment, with {0} for its text.</param>
    /// <param name="part">The new part: whole lines.</param>
    public static string Replace(string document, string comment, string part)
    {
        var (first, last) = (Mark(comment, "begin"), Mark(comment, "end"));
        var (begin, end) = (document.IndexOf(first, StringComparison.Ordinal) + first.Length, document.IndexOf(last, StringComparison.Ordinal));
        Assert.True(begin >= first.Length && end >= begin, $"The document does not have the lines {first.Trim()} and {last.Trim()}.");

        // The second mark keeps the indentation of the document.
        return document[..begin] + part + document[(document.LastIndexOf('\n', end) + 1)..];
    }

    private static string Mark(string comment, string which) => string.Format(CultureInfo.InvariantCulture, comment, $"Generated from tests/contract: {which}") + "\n";
}
