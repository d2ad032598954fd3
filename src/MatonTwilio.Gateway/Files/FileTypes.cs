namespace MatonTwilio.Gateway.Files;

/// <summary>The content types of files of messages, recordings and add-ons, with their file extensions.</summary>
internal static class FileTypes
{
    /// <summary>The extension for an unknown content type: no program opens such a file by default.</summary>
    public const string Unknown = ".bin";

    // From https://www.twilio.com/docs/messaging/guides/accepted-mime-types, and JSON and XML of add-ons. A server's text is only looked up here, and never part of a name.
    private static readonly Dictionary<string, string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["audio/3gpp"] = ".3gp",
        ["audio/3gpp2"] = ".3g2",
        ["audio/aac"] = ".aac",
        ["audio/ac3"] = ".ac3",
        ["audio/amr"] = ".amr",
        ["audio/amr-nb"] = ".amr",
        ["audio/basic"] = ".au",
        ["audio/l24"] = ".l24",
        ["audio/mp3"] = ".mp3",
        ["audio/mp4"] = ".m4a",
        ["audio/mpeg"] = ".mp3",
        ["audio/ogg"] = ".ogg",
        ["audio/vnd.rn-realaudio"] = ".ra",
        ["audio/vnd.wave"] = ".wav",
        ["audio/vorbis"] = ".ogg",
        ["audio/wav"] = ".wav",
        ["audio/wave"] = ".wav",
        ["audio/webm"] = ".webm",
        ["audio/x-wav"] = ".wav",
        ["image/bmp"] = ".bmp",
        ["image/gif"] = ".gif",
        ["image/heic"] = ".heic",
        ["image/heif"] = ".heif",
        ["image/jpeg"] = ".jpg",
        ["image/jpg"] = ".jpg",
        ["image/png"] = ".png",
        ["image/tiff"] = ".tiff",
        ["image/webp"] = ".webp",
        ["video/3gpp"] = ".3gp",
        ["video/3gpp-tt"] = ".3gp",
        ["video/3gpp2"] = ".3g2",
        ["video/h261"] = ".h261",
        ["video/h263"] = ".h263",
        ["video/h264"] = ".h264",
        ["video/mp4"] = ".mp4",
        ["video/mpeg"] = ".mpeg",
        ["video/quicktime"] = ".mov",
        ["video/webm"] = ".webm",
        ["application/json"] = ".json",
        ["application/pdf"] = ".pdf",
        ["application/rtf"] = ".rtf",
        ["application/vcard"] = ".vcf",
        ["application/vnd.apple.pkpass"] = ".pkpass",
        ["application/xml"] = ".xml",
        ["text/calendar"] = ".ics",
        ["text/csv"] = ".csv",
        ["text/directory"] = ".vcf",
        ["text/json"] = ".json",
        ["text/plain"] = ".txt",
        ["text/richtext"] = ".rtx",
        ["text/rtf"] = ".rtf",
        ["text/vcard"] = ".vcf",
        ["text/x-vcard"] = ".vcf",
        ["text/xml"] = ".xml",
    };

    /// <summary>Every extension that a saved file can have.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Endings.Values.Append(Unknown).Distinct()];

    /// <summary>The file extension of a content type; null if it is unknown.</summary>
    public static string? ExtensionOf(string? contentType) => contentType is null ? null : Endings.GetValueOrDefault(contentType);

    /// <summary>Whether it is one of the types that file storage uses for unknown content.</summary>
    public static bool IsAnything(string? contentType)
        => contentType?.ToUpperInvariant() is null or "APPLICATION/OCTET-STREAM" or "BINARY/OCTET-STREAM" or "APPLICATION/X-BINARY";

    /// <summary>Whether it is a type of web pages and API responses, which files of messages never have.</summary>
    public static bool IsPageOrAnswer(string? contentType)
        => IsPage(contentType) || contentType?.ToUpperInvariant() is "APPLICATION/JSON" or "TEXT/JSON" or "APPLICATION/XML" or "TEXT/XML"
            or "APPLICATION/PROBLEM+JSON" or "APPLICATION/PROBLEM+XML";

    /// <summary>Whether it is a type of web pages.</summary>
    public static bool IsPage(string? contentType) => contentType?.ToUpperInvariant() is "TEXT/HTML" or "APPLICATION/XHTML+XML";
}
