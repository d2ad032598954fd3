using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Files;

/// <summary>Where a file is saved.</summary>
/// <param name="Folder">The folder, which is created if it does not exist.</param>
/// <param name="Name">The file's name; null for the record's SID with the extension of the content type.</param>
/// <param name="Overwrite">Whether an existing file is replaced after the new one is complete.</param>
public sealed record FileTarget(string Folder, string? Name, bool Overwrite)
{
    /// <summary>The beginning of the temporary name: the record and the format, not the file's own name, which may be used for another recording as well.</summary>
    internal static string StemFor(string sid, FileForm form) => sid + form.Variant + form.Extension;

    /// <summary>The path of the file.</summary>
    internal string PathFor(string sid, string ending) => Path.Combine(Folder, Name ?? sid + ending);

    /// <summary>Throws if the file exists and may not be replaced.</summary>
    /// <exception cref="MatonFileException">The file exists.</exception>
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
