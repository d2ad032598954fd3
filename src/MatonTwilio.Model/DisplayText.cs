using System.Globalization;

namespace MatonTwilio;

/// <summary>Makes text from a response safe for a screen, so that it cannot control the terminal.</summary>
internal static class DisplayText
{
    /// <summary>Replaces control characters by visible symbols (ESC becomes ␛), so that the terminal shows them and does not execute them.</summary>
    /// <param name="text">Any text; null gives an empty string.</param>
    /// <returns>The text itself if it contains nothing that is unsafe on a screen.</returns>
    public static string Visible(string? text)
    {
        if (string.IsNullOrEmpty(text) || !text.Any(IsUnsafe))
        {
            return text ?? "";
        }

        return string.Create(text.Length, text, static (characters, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                characters[i] = Picture(source[i]);
            }
        });
    }

    /// <summary>
    /// Makes every character visible: like <see cref="Visible"/>, with invisible characters and spaces other than the ordinary one as code points
    /// (<c>&lt;U+200B&gt;</c>).
    /// </summary>
    /// <param name="text">Any text; null gives an empty string.</param>
    /// <returns>The text itself if all of it is visible.</returns>
    public static string Exact(string? text)
        => text is null || text.All(static c => c is >= ' ' and < '\u007F')
            ? text ?? ""
            : string.Concat(text.Select(static c => IsInvisible(c) ? $"<U+{(int)c:X4}>" : Picture(c).ToString()));

    private static bool IsInvisible(char c)
        => c > '\u009F' && (char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned);

    // C0 and C1 controls, characters without a width, and marks that reorder or break a line: each can make a line show a different text.
    private static bool IsUnsafe(char c)
        => char.IsControl(c) || c is (>= '\u200B' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\u061C' or '\uFEFF';

    private static char Picture(char c) => c switch
    {
        < ' ' => (char)('\u2400' + c),
        '\u007F' => '\u2421',
        _ when IsUnsafe(c) => '\uFFFD',
        _ => c,
    };
}
