using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace MatonTwilio.Gateway.Json;

/// <summary>The text of a name or a value. U+FFFD replaces each part that is not valid text, such as broken UTF-8 or half of a surrogate pair.</summary>
internal static class ReadableText
{
    private const int UnicodeEscape = 6;

    public static string? Read(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return Repair(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);
        }
    }

    // The reader has checked that each escape is complete.
    private static string Repair(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var escape = bytes.IndexOf((byte)'\\');
            var plain = escape < 0 ? bytes : bytes[..escape];
            text.Append(Encoding.UTF8.GetString(plain));
            bytes = bytes[plain.Length..];
            if (bytes.Length >= UnicodeEscape && bytes[1] == 'u' && Utf8Parser.TryParse(bytes[2..UnicodeEscape], out ushort unit, out _, 'x'))
            {
                text.Append((char)unit);
                bytes = bytes[UnicodeEscape..];
            }
            else if (bytes.Length > 1)
            {
                text.Append(Unescaped(bytes[1]));
                bytes = bytes[2..];
            }
        }

        // The encoder replaces each half of a surrogate pair by U+FFFD.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static char Unescaped(byte letter) => (char)letter switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        var itself => itself,
    };
}
