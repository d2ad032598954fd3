using System.Globalization;
using System.Text;

namespace MatonTwilio.Gateway.Sending;

/// <summary>What a journal knows a row by.</summary>
public static class RowKey
{
    /// <summary>The key as a file can hold it: half a surrogate pair, from a name that was cut inside an emoji, is written out.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The key that the journal has. U+FFFD would make equal keys of different ones, and none would be recognized again.</returns>
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
