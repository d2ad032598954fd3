using System.Text;
using System.Text.Json;

namespace MatonTwilio.Gateway.Json;

/// <summary>
/// Reads text of which much is the same from record to record (account, status, direction, numbers, version): what was read
/// lately is given again in place of a copy, so that a long list that a person keeps takes less memory.
/// </summary>
internal static class RepeatedText
{
    // What is longer is hardly ever repeated: SIDs and phone numbers fit.
    private const int Longest = 36;

    // A power of two. Each entry is replaced by the next text that belongs in its place, so what is kept stays small.
    private const int Places = 256;

    // Read and written by several threads: an entry is one reference, and whichever is found is compared before it is used.
    private static readonly string?[] Recent = new string?[Places];

    public static string? Read(ref Utf8JsonReader reader)
    {
        if (reader.HasValueSequence || reader.ValueIsEscaped)
        {
            return ReadableText.Read(ref reader);
        }

        var text = reader.ValueSpan;
        if (text.Length is 0 or > Longest)
        {
            return text.IsEmpty ? "" : ReadableText.Read(ref reader);
        }

        ref var recent = ref Recent[PlaceOf(text)];
        var found = recent;
        return found is not null && Ascii.Equals(text, found) ? found : recent = ReadableText.Read(ref reader);
    }

    // The ends tell texts of a kind apart.
    private static int PlaceOf(ReadOnlySpan<byte> text)
        => ((text.Length * 31) ^ (text[0] * 7) ^ (text[^1] * 13) ^ (text[text.Length / 2] * 5)) & (Places - 1);
}
