using System.Text;
using System.Text.Json;

namespace MatonTwilio.Gateway.Json;

/// <summary>
/// Reads text that often repeats from record to record (account, status, direction, numbers, version). A recently read string is returned again instead of a new
/// copy, so that a long list in memory takes less space.
/// </summary>
internal static class RepeatedText
{
    // Longer texts hardly ever repeat. SIDs and phone numbers are not longer.
    private const int Longest = 36;

    // A power of two. A new text replaces the earlier one in its place, so the table does not grow.
    private const int Places = 256;

    // Several threads read and write it without a lock: an entry is one reference, and a string that is found is compared before it is used.
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

    // The length, both ends and the middle distinguish texts of one kind.
    private static int PlaceOf(ReadOnlySpan<byte> text)
        => ((text.Length * 31) ^ (text[0] * 7) ^ (text[^1] * 13) ^ (text[text.Length / 2] * 5)) & (Places - 1);
}
