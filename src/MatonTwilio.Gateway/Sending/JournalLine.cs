using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MatonTwilio.Gateway.Sending;

/// <summary>
/// One line of a journal. The first line has the campaign; each of the others records that a send starts, how it ended, or that a row is skipped. Numbers are
/// recorded, message bodies are not (docs/journal.md). Each line ends with a digest of itself and of the previous digest, so that changed, removed or inserted
/// lines are detected.
/// </summary>
internal sealed record JournalLine
{
    /// <summary>The version of the format that this module writes.</summary>
    public const int Version = 2;

    private const int DigestLength = 12;

    private static readonly int SealLength = SealOf(new string('0', DigestLength)).Length;

    /// <summary>The version of the format, in the first line.</summary>
    public int? Journal { get; init; }

    /// <summary>A digest of the campaign, in the first line.</summary>
    public string? Campaign { get; init; }

    /// <summary>The identity of the journal, independent of its path, in the first line.</summary>
    public string? Id { get; init; }

    /// <summary>The key of a send that starts.</summary>
    public string? Begin { get; init; }

    /// <summary>The recipient of a send that starts, or of a row that is skipped.</summary>
    public string? To { get; init; }

    /// <summary>The account of a send that starts.</summary>
    public string? Account { get; init; }

    /// <summary>A digest of the content of a send that starts; null if the key includes it.</summary>
    public string? Content { get; init; }

    /// <summary>The key of a row that is skipped intentionally.</summary>
    public string? Skip { get; init; }

    /// <summary>The key of a send that ended.</summary>
    public string? End { get; init; }

    /// <summary>The outcome of the send that ended: Done, Failed or Unknown.</summary>
    public string? State { get; init; }

    /// <summary>The SID of the record that the send created.</summary>
    public string? Sid { get; init; }

    /// <summary>The ID of the error, or the reason why a row is skipped.</summary>
    public string? Error { get; init; }

    /// <summary>The time of the event (UTC); for a send that starts, by <see cref="Clock"/>.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The clock of <see cref="At"/>.</summary>
    public ClockSource Clock { get; init; }

    /// <summary>Reads a line; null if it is not valid, or if its digest is wrong.</summary>
    /// <param name="line">The line without its line feed.</param>
    /// <param name="digest">The digest of the previous line; replaced by that of this line.</param>
    public static JournalLine? Parse(ReadOnlySpan<byte> line, ref string digest)
    {
        try
        {
            var read = JsonSerializer.Deserialize(line, JournalFormat.Json.JournalLine);
            if (read is not ({ Journal: not null, Campaign: not null }
                or { Begin: not null, To: not null }
                or { Skip: not null, To: not null }
                or { End: not null, State: "Done" or "Failed" or "Unknown" }))
            {
                return null;
            }

            if (read.Journal is { } version && version != Version)
            {
                // The digest of another version cannot be checked.
                return read;
            }

            var found = line.Length > SealLength ? DigestOf(digest, line[..^SealLength]) : "";
            if (!line.EndsWith(SealOf(found)))
            {
                return null;
            }

            digest = found;
            return read;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether bytes without a line feed can be the beginning of a first line.</summary>
    public static bool IsTornFirst(ReadOnlySpan<byte> bytes)
    {
        var start = "{\"journal\":"u8;
        return bytes.Length < start.Length ? start.StartsWith(bytes) : bytes.StartsWith(start);
    }

    /// <summary>The line's bytes, with its digest and its line feed.</summary>
    /// <param name="digest">The digest of the previous line; replaced by that of this line.</param>
    public byte[] ToBytes(ref string digest)
    {
        var open = JsonSerializer.SerializeToUtf8Bytes(this, JournalFormat.Json.JournalLine).AsSpan()[..^1];
        digest = DigestOf(digest, open);
        return [.. open, .. SealOf(digest), (byte)'\n'];
    }

    private static string DigestOf(string before, ReadOnlySpan<byte> content)
        => Convert.ToHexString(SHA256.HashData([.. Encoding.ASCII.GetBytes(before), .. content]))[..DigestLength];

    private static byte[] SealOf(string digest) => Encoding.ASCII.GetBytes($",\"digest\":\"{digest}\"}}");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(JournalLine))]
internal sealed partial class JournalJson : JsonSerializerContext;

/// <summary>The format of the lines.</summary>
internal static class JournalFormat
{
    /// <summary>Does not escape plus signs, so that people can search the file for numbers. The file is never part of a web page.</summary>
    public static readonly JournalJson Json = new(new JsonSerializerOptions(JournalJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
