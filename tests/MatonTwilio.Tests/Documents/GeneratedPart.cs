using System.Globalization;

namespace MatonTwilio.Tests;

/// <summary>The part of a document that is generated, between two lines that are comments there.</summary>
internal static class GeneratedPart
{
    /// <summary>The document with another part.</summary>
    /// <param name="document">What the document says.</param>
    /// <param name="comment">How a comment is written in it, with {0} for its text.</param>
    /// <param name="part">The new part: whole lines.</param>
    public static string Replace(string document, string comment, string part)
    {
        var (first, last) = (Mark(comment, "begin"), Mark(comment, "end"));
        var (begin, end) = (document.IndexOf(first, StringComparison.Ordinal) + first.Length, document.IndexOf(last, StringComparison.Ordinal));
        Assert.True(begin >= first.Length && end >= begin, $"The document does not have the lines {first.Trim()} and {last.Trim()}.");

        // The second mark is indented as the document wants it.
        return document[..begin] + part + document[(document.LastIndexOf('\n', end) + 1)..];
    }

    private static string Mark(string comment, string which) => string.Format(CultureInfo.InvariantCulture, comment, $"Generated from tests/contract: {which}") + "\n";
}
