using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Files;

/// <summary>In which form a file is asked for, and what may come.</summary>
public sealed record FileForm
{
    private readonly Predicate<string?> _accepts;

    private FileForm(string expected, Predicate<string?> accepts)
    {
        Expected = expected;
        _accepts = accepts;
    }

    /// <summary>The file of a message, as it is.</summary>
    public static FileForm OfMedia { get; } = new("a file of a message", static type => !FileTypes.IsPageOrAnswer(type));

    /// <summary>The data of an add-on's payload, as it is: responses of another API for the most part.</summary>
    public static FileForm OfPayload { get; } = new("the data of an add-on", static type => !FileTypes.IsPage(type)) { Below = "/Data.json" };

    /// <summary>What follows the record's path that asks for its file; empty where nothing does.</summary>
    internal string Below { get; private init; } = "";

    /// <summary>How the path ends that asks for the form, such as <c>.mp3</c>; empty where there is one form.</summary>
    internal string Extension { get; private init; } = "";

    /// <summary>What tells the form from others with the same extension, for a temporary name; empty where there is nothing.</summary>
    internal string Variant => string.Concat((Query ?? []).Select(static one => "-" + one.Value));

    /// <summary>What else is asked for.</summary>
    internal RequestFields? Query { get; private init; }

    /// <summary>What is expected, in words.</summary>
    internal string Expected { get; }

    /// <summary>The sound of a recording.</summary>
    /// <param name="format"><c>wav</c> or <c>mp3</c>.</param>
    /// <param name="fields">What else to ask for, under Twilio's names.</param>
    /// <returns>The form.</returns>
    public static FileForm OfRecording(string format, RequestFields fields)
        => new("the sound of a recording", static type => FileTypes.IsAnything(type) || type!.StartsWith("audio/", StringComparison.OrdinalIgnoreCase))
        {
            Extension = "." + format,
            Query = fields,
        };

    /// <summary>Whether content of this kind may be what was asked for.</summary>
    internal bool Accepts(string? contentType) => _accepts(contentType);

    /// <summary>Whether content of this kind is known to be of another form than was asked for, so that a name for that form would be wrong.</summary>
    internal bool IsOtherThanNamed(string? contentType) => Extension.Length > 0 && (FileTypes.ExtensionOf(contentType) ?? Extension) != Extension;

    /// <summary>How the name of a file ends that came with this kind.</summary>
    internal string ExtensionFor(string? contentType)
        => FileTypes.ExtensionOf(contentType) ?? (FileTypes.IsAnything(contentType) && Extension.Length > 0 ? Extension : FileTypes.Unknown);
}
