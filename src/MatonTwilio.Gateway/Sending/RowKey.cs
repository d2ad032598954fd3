using System.Globalization;
using System.Text;

namespace MatonTwilio.Gateway.Sending;

/// <summary>The key by which a journal identifies a row.</summary>
public static class RowKey
{
    /// <summary>Makes a key valid text for a file: half of a surrogate pair, which is left if a name is cut within an emoji, is escaped.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The key in the journal. A replacement by U+FFFD would make different keys equal, and no key would be recognized again.</returns>
    public static string WellFormed(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var text = new StringBuilder(key.Length);
        for (var at = 0; at < key.Length; at++)
        {
            if (at + 1 < key.Length && char.IsSurrogatePair(key[at], key[at + 1]))
            {
                text.Append(key, at++, 2);
            }
            else
            {
                _ = char.IsSurrogate(key[at]) ? text.Append(CultureInfo.InvariantCulture, $"\\u{(int)key[at]:x4}") : text.Append(key[at]);
            }
        }

        return text.ToString();
    }
}
