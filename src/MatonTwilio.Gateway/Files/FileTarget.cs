using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Files;

/// <summary>Where a file is to be saved.</summary>
/// <param name="Folder">The folder, made where it is missing.</param>
/// <param name="Name">The file's name; null makes it of the record's SID and the kind of content.</param>
/// <param name="Overwrite">Whether a file that is there is replaced, once the new one is whole.</param>
public sealed record FileTarget(string Folder, string? Name, bool Overwrite)
{
    /// <summary>What the temporary name begins with: the record and the form, and not the file's own name, which another recording may get as well.</summary>
    internal static string StemFor(string sid, FileForm form) => sid + form.Variant + form.Extension;

    /// <summary>The file's own path.</summary>
    internal string PathFor(string sid, string ending) => Path.Combine(Folder, Name ?? sid + ending);

    /// <summary>Refuses to ask for a file that is here already and may not be replaced.</summary>
    /// <exception cref="MatonFileException">It is here.</exception>
    internal void RequireFree(string sid, FileForm form)
    {
        var endings = Name is not null ? [""] : form.Extension.Length > 0 ? [form.Extension] : FileTypes.All;
        foreach (var path in endings.Select(ending => PathFor(sid, ending)))
        {
            RequireFree(path);
        }
    }

    /// <inheritdoc cref="RequireFree(string, FileForm)"/>
    internal void RequireFree(string path)
    {
        if (!Overwrite && Path.Exists(path))
        {
            throw Failures.FileExists(path);
        }
    }
}
