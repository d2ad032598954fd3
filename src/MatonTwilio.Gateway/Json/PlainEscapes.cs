using System.Buffers.Text;

namespace MatonTwilio.Gateway.Json;

/// <summary>Removes escapes that JSON does not need, so that a search finds a text in any spelling.</summary>
internal static class PlainEscapes
{
    private const int UnicodeEscape = 6;
    private const byte Backslash = (byte)'\\';

    /// <summary>Replaces \/ and \u0020 to \u007E by the characters that they stand for, in place. The escapes of quotation marks and backslashes stay.</summary>
    /// <param name="json">A response, which need not be valid JSON.</param>
    /// <returns>The number of bytes that are left.</returns>
    public static int Unescape(Span<byte> json)
    {
        var (from, to) = (0, 0);
        while (json[from..].IndexOf(Backslash) is >= 0 and var plain && from + plain + 1 < json.Length)
        {
            Move(json, from, plain, ref to);
            from += plain;
            var (character, length) = Read(json[from..]);
            if (character is { } found)
            {
                json[to++] = found;
            }
            else
            {
                Move(json, from, length, ref to);
            }

            from += length;
        }

        Move(json, from, json.Length - from, ref to);
        return to;
    }

    // The character and the length of its escape; no character if the escape must stay.
    private static (byte? Character, int Length) Read(ReadOnlySpan<byte> escape) => escape[1] switch
    {
        (byte)'/' => ((byte)'/', 2),
        (byte)'u' when escape.Length >= UnicodeEscape => Utf8Parser.TryParse(escape[2..UnicodeEscape], out ushort unit, out var read, 'x')
            && read == UnicodeEscape - 2 && unit is >= ' ' and <= '~' and not ('"' or Backslash)
                ? ((byte)unit, UnicodeEscape)
                : (null, 2),
        _ => (null, 2),
    };

    private static void Move(Span<byte> json, int from, int count, ref int to)
    {
        if (from != to)
        {
            json.Slice(from, count).CopyTo(json[to..]);
        }

        to += count;
    }
}
