namespace MatonTwilio.Commands;

/// <summary>The distance between two words.</summary>
internal static class EditDistance
{
    /// <summary>The minimum number of characters to insert, delete or replace that converts one word to the other (Levenshtein).</summary>
    public static int Between(string one, string other)
    {
        // The distances from the prefix that was read so far to each prefix of the other text.
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
