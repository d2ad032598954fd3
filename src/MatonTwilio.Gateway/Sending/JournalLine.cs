using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MatonTwilio.Gateway.Sending;

/// <summary>
/// One line of a journal. The first names the campaign; each of the others says that a send begins, or how it ended. Texts are not
/// recorded, numbers are: see docs/journal.md.
/// </summary>
internal sealed record JournalLine
{
    /// <summary>The version of the format, in the first line.</summary>
    public int? Journal { get; init; }

    /// <summary>A digest of what makes the campaign, in the first line.</summary>
    public string? Campaign { get; init; }

    /// <summary>The key of the send that begins.</summary>
    public string? Begin { get; init; }

    /// <summary>The recipient of the send that begins.</summary>
    public string? To { get; init; }

    /// <summary>A digest of what the send that begins sends; null where its key says it.</summary>
    public string? Content { get; init; }

    /// <summary>The key of the send that ended.</summary>
    public string? End { get; init; }

    /// <summary>How it ended: Done, Failed or Unknown.</summary>
    public string? State { get; init; }

    /// <summary>The SID of what was sent.</summary>
    public string? Sid { get; init; }

    /// <summary>The id of the error.</summary>
    public string? Error { get; init; }

    /// <summary>When it was written (UTC).</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Reads a line; null where it is none.</summary>
    public static JournalLine? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            var read = JsonSerializer.Deserialize(line, JournalFormat.Json.JournalLine);
            return read is { Journal: not null, Campaign: not null } or { Begin: not null, To: not null } or { End: not null, State: "Done" or "Failed" or "Unknown" } ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether bytes without an end of a line can be the beginning of a first line.</summary>
    public static bool IsTornFirst(ReadOnlySpan<byte> bytes)
    {
        var start = "{\"journal\":"u8;
        return bytes.Length < start.Length ? start.StartsWith(bytes) : bytes.StartsWith(start);
    }

    /// <summary>The line's bytes, with its end.</summary>
    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, JournalFormat.Json.JournalLine), (byte)'\n'];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JournalLine))]
internal sealed partial class JournalJson : JsonSerializerContext;

/// <summary>How lines are written.</summary>
internal static class JournalFormat
{
    /// <summary>Writes a plus sign as a plus sign, so that people find numbers in the file: it is never part of a web page.</summary>
    public static readonly JournalJson Json = new(new JsonSerializerOptions(JournalJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
