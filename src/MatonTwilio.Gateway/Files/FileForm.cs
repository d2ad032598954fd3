using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Files;

/// <summary>In which form a file is asked for, and what may come.</summary>
public sealed record FileForm
{
    private readonly bool _isSound;

    private FileForm(string expected, bool isSound)
    {
        Expected = expected;
        _isSound = isSound;
    }

    /// <summary>The file of a message, as it is.</summary>
    public static FileForm OfMedia { get; } = new("a file of a message", isSound: false);

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
        => new("the sound of a recording", isSound: true) { Extension = "." + format, Query = fields };

    /// <summary>Whether content of this kind may be what was asked for.</summary>
    internal bool Accepts(string? contentType) => _isSound
        ? FileTypes.IsAnything(contentType) || contentType!.StartsWith("audio/", StringComparison.OrdinalIgnoreCase)
        : !FileTypes.IsPageOrAnswer(contentType);

    /// <summary>Whether content of this kind is known to be of another form than was asked for, so that a name for that form would be wrong.</summary>
    internal bool IsOtherThanNamed(string? contentType) => Extension.Length > 0 && (FileTypes.ExtensionOf(contentType) ?? Extension) != Extension;

    /// <summary>How the name of a file ends that came with this kind.</summary>
    internal string ExtensionFor(string? contentType)
        => FileTypes.ExtensionOf(contentType) ?? (FileTypes.IsAnything(contentType) && Extension.Length > 0 ? Extension : FileTypes.Unknown);
}
