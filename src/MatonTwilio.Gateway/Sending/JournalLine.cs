using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MatonTwilio.Gateway.Sending;

/// <summary>
/// One line of a journal. The first names the campaign; each of the others records that a send begins, how it ended, or that a row is skipped. Bodies are not
/// recorded, numbers are: see docs/journal.md. Each line ends with a digest of itself and of the digest before it, so that no line can be
/// changed, removed or put in without notice.
/// </summary>
internal sealed record JournalLine
{
    /// <summary>The version of the format that this module writes.</summary>
    public const int Version = 2;

    private const int DigestLength = 12;

    private static readonly int SealLength = SealOf(new string('0', DigestLength)).Length;

    /// <summary>The version of the format, in the first line.</summary>
    public int? Journal { get; init; }

    /// <summary>A digest of what makes the campaign, in the first line.</summary>
    public string? Campaign { get; init; }

    /// <summary>What the journal itself is known by, whatever its path, in the first line.</summary>
    public string? Id { get; init; }

    /// <summary>The key of the send that begins.</summary>
    public string? Begin { get; init; }

    /// <summary>The recipient of the send that begins, or of the row that is skipped.</summary>
    public string? To { get; init; }

    /// <summary>The account of the send that begins.</summary>
    public string? Account { get; init; }

    /// <summary>A digest of what the send that begins sends; null where its key says it.</summary>
    public string? Content { get; init; }

    /// <summary>The key of a row that is not sent on purpose.</summary>
    public string? Skip { get; init; }

    /// <summary>The key of the send that ended.</summary>
    public string? End { get; init; }

    /// <summary>How it ended: Done, Failed or Unknown.</summary>
    public string? State { get; init; }

    /// <summary>The SID of what was sent.</summary>
    public string? Sid { get; init; }

    /// <summary>The id of the error, or why a row is skipped.</summary>
    public string? Error { get; init; }

    /// <summary>When it happened (UTC), for a send that begins by <see cref="Clock"/>.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Whose clock <see cref="At"/> is by.</summary>
    public ClockSource Clock { get; init; }

    /// <summary>Reads a line; null where it is none, or where its digest does not fit.</summary>
    /// <param name="line">The line without its end.</param>
    /// <param name="digest">The digest of the line before; that of this line afterwards.</param>
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
                // How another version seals its lines is not known.
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

    /// <summary>Whether bytes without an end of a line can be the beginning of a first line.</summary>
    public static bool IsTornFirst(ReadOnlySpan<byte> bytes)
    {
        var start = "{\"journal\":"u8;
        return bytes.Length < start.Length ? start.StartsWith(bytes) : bytes.StartsWith(start);
    }

    /// <summary>The line's bytes, with its digest and its end.</summary>
    /// <param name="digest">The digest of the line before; that of this line afterwards.</param>
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

/// <summary>How lines are written.</summary>
internal static class JournalFormat
{
    /// <summary>Writes a plus sign as a plus sign, so that people find numbers in the file: it is never part of a web page.</summary>
    public static readonly JournalJson Json = new(new JsonSerializerOptions(JournalJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
