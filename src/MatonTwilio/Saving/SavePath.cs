using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using MatonTwilio.Gateway;

namespace MatonTwilio.Commands;

/// <summary>What -Path of a Save- cmdlet names: a folder for many files, or one file.</summary>
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

    /// <summary>Reads a path as a person typed it; false where it is not of the file system.</summary>
    public static bool TryResolve(PSCmdlet command, string typed, [NotNullWhen(true)] out SavePath? path)
    {
        var full = command.SessionState.Path.GetUnresolvedProviderPathFromPSPath(typed, out var provider, out _);
        if (provider.Name != "FileSystem")
        {
            path = null;
            return false;
        }

        var isFile = !Directory.Exists(full) && !Path.EndsInDirectorySeparator(typed) && Path.HasExtension(full);
        path = isFile ? new SavePath(Path.GetDirectoryName(full)!, Path.GetFileName(full)) : new SavePath(full, name: null);
        return true;
    }

    /// <summary>Where the next file goes; false where the one file that there is room for is taken.</summary>
    public bool TryTake(bool overwrite, [NotNullWhen(true)] out FileTarget? target)
    {
        target = _name is not null && _isTaken ? null : new FileTarget(_folder, _name, overwrite);
        _isTaken = true;
        return target is not null;
    }

    public override string ToString() => _name is null ? _folder : Path.Combine(_folder, _name);
}
