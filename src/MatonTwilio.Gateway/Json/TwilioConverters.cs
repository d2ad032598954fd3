using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MatonTwilio.Gateway.Json;

// Depending on resource and version, Twilio sends the same field as a number, as text, as empty text or as null.
// These converters read all four. Empty text is null, except in fields of text.

/// <summary>Reads a value that may arrive as text. <typeparamref name="T"/> parses the text. A value that cannot be read is null.</summary>
internal abstract class LenientConverter<T> : JsonConverter<T?>
    where T : struct
{
    /// <summary>The field's name in the response; null if an unreadable value is an error.</summary>
    public string? Field { get; init; }

    public sealed override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                var text = reader.TokenType == JsonTokenType.String && reader.ValueIsEscaped
                    ? Encoding.UTF8.GetBytes(ReadableText.Read(ref reader)!)
                    : reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
                if (text.IsEmpty)
                {
                    return null;
                }

                if (Parse(text) is { } value)
                {
                    return value;
                }

                break;
        }

        FieldReading.Unreadable(ref reader, Field, $"a {typeof(T).Name}");
        return null;
    }

    public sealed override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
        => throw new NotSupportedException("Responses are read-only.");

    protected abstract T? Parse(ReadOnlySpan<byte> text);
}

internal sealed class IntConverter : LenientConverter<int>
{
    protected override int? Parse(ReadOnlySpan<byte> text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;
}

internal sealed class LongConverter : LenientConverter<long>
{
    protected override long? Parse(ReadOnlySpan<byte> text) => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;
}

internal sealed class DecimalConverter : LenientConverter<decimal>
{
    protected override decimal? Parse(ReadOnlySpan<byte> text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}

internal sealed class BooleanConverter : LenientConverter<bool>
{
    protected override bool? Parse(ReadOnlySpan<byte> text) => text switch
    {
        [(byte)'1'] => true,
        [(byte)'0'] => false,
        _ => bool.TryParse(Encoding.UTF8.GetString(text), out var value) ? value : null,
    };
}

/// <summary>Reads durations, which are seconds in responses.</summary>
internal sealed class SecondsConverter : LenientConverter<TimeSpan>
{
    protected override TimeSpan? Parse(ReadOnlySpan<byte> text)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && Math.Abs(seconds) < TimeSpan.MaxValue.TotalSeconds
            ? TimeSpan.FromSeconds(seconds)
            : null;
}

/// <summary>Reads days without a time, as in usage records.</summary>
internal sealed class DateConverter : LenientConverter<DateTime>
{
    protected override DateTime? Parse(ReadOnlySpan<byte> text)
        => DateTime.TryParseExact(Encoding.UTF8.GetString(text), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value : null;
}
