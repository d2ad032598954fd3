using System.Diagnostics.CodeAnalysis;
using MatonTwilio.Gateway.Files;

namespace MatonTwilio.Commands;

/// <summary>The -Path of a Save- cmdlet: a folder for many files, or a single file.</summary>
internal sealed class SavePath
{
    private readonly string _folder;
    private readonly string? _name;
    private bool _isTaken;

    private SavePath(string folder, string? name)
    {
        _folder = folder;
        _name = name;
    }

    /// <summary>Reads a path.</summary>
    /// <param name="typed">The path as it was typed.</param>
    /// <param name="full">The full path.</param>
    public static SavePath Of(string typed, string full)
    {
        var isFile = !Directory.Exists(full) && !Path.EndsInDirectorySeparator(typed) && Path.HasExtension(full);
        return isFile && Path.GetDirectoryName(full) is { } folder ? new SavePath(folder, Path.GetFileName(full)) : new SavePath(full, name: null);
    }

    /// <summary>The extension of the single file, such as <c>.mp3</c>; null for a folder.</summary>
    public string? Extension => _name is null ? null : Path.GetExtension(_name);

    /// <summary>The target of the next file; false if the path is a single file and is in use.</summary>
    public bool TryTake(bool overwrite, [NotNullWhen(true)] out FileTarget? target)
    {
        target = _name is not null && _isTaken ? null : new FileTarget(_folder, _name, overwrite);
        _isTaken = true;
        return target is not null;
    }

    public override string ToString() => _name is null ? _folder : Path.Combine(_folder, _name);
}
