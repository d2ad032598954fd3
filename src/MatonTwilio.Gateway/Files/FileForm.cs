using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Files;

/// <summary>The format in which a file is requested, and the content types that are accepted.</summary>
public sealed record FileForm
{
    private readonly Predicate<string?> _accepts;

    private FileForm(string expected, Predicate<string?> accepts)
    {
        Expected = expected;
        _accepts = accepts;
    }

    /// <summary>The file of a message, in its own format.</summary>
    public static FileForm OfMedia { get; } = new("a file of a message", static type => !FileTypes.IsPageOrAnswer(type));

    /// <summary>The data of an add-on's payload, in its own format: mostly responses of another API.</summary>
    public static FileForm OfPayload { get; } = new("the data of an add-on", static type => !FileTypes.IsPage(type)) { Below = "/Data.json" };

    /// <summary>The path of the file below the record's path; empty if it is the same.</summary>
    internal string Below { get; private init; } = "";

    /// <summary>The file extension in the path, such as <c>.mp3</c>; empty if there is only one format.</summary>
    internal string Extension { get; private init; } = "";

    /// <summary>Distinguishes the temporary names of formats with the same extension; empty if there is only one.</summary>
    internal string Variant => string.Concat((Query ?? []).Select(static one => "-" + one.Value));

    /// <summary>Further fields of the request.</summary>
    internal RequestFields? Query { get; private init; }

    /// <summary>What is expected, for an error message.</summary>
    internal string Expected { get; }

    /// <summary>The audio of a recording.</summary>
    /// <param name="format"><c>wav</c> or <c>mp3</c>.</param>
    /// <param name="fields">Further fields of the request, under Twilio's names.</param>
    /// <returns>The form.</returns>
    public static FileForm OfRecording(string format, RequestFields fields)
        => new("the audio of a recording", static type => FileTypes.IsAnything(type) || type!.StartsWith("audio/", StringComparison.OrdinalIgnoreCase))
        {
            Extension = "." + format,
            Query = fields,
        };

    /// <summary>Whether content of this type may be the requested file.</summary>
    internal bool Accepts(string? contentType) => _accepts(contentType);

    /// <summary>Whether content of this type is known to have another format than requested, so that a name with the requested extension would be wrong.</summary>
    internal bool IsOtherThanNamed(string? contentType) => Extension.Length > 0 && (FileTypes.ExtensionOf(contentType) ?? Extension) != Extension;

    /// <summary>The file extension for content of this type.</summary>
    internal string ExtensionFor(string? contentType)
        => FileTypes.ExtensionOf(contentType) ?? (FileTypes.IsAnything(contentType) && Extension.Length > 0 ? Extension : FileTypes.Unknown);
}
