using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Files;

/// <summary>
/// A download in progress. The file grows under a temporary name in its target folder, and gets its final name when it is complete. An interrupted download is kept if
/// the server sent the version of the file. The temporary name contains a digest of that version, so that only bytes of the same version are appended.
/// </summary>
internal sealed class PartialFile : IAsyncDisposable
{
    private const string Suffix = ".part";
    private const int DigestLength = 16;

    private readonly string _path;
    private readonly string? _digest;
    private readonly FileStream _stream;
    private EntityTagHeaderValue? _tag;
    private bool _isOver;

    private PartialFile(string path, string? digest, EntityTagHeaderValue? tag, FileMode mode)
    {
        _path = path;
        _digest = digest;
        _tag = tag;

        // Unbuffered, because the blocks are large, and each is passed to the system when its write ends.
        _stream = new FileStream(path, mode, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
        _stream.Seek(0, SeekOrigin.End);
    }

    public long Length => _stream.Length;

    /// <summary>The request for the rest; null if the version is unknown.</summary>
    public FileRange? Rest => _digest is null || Length == 0 ? null : new FileRange(Length, _tag);

    /// <summary>Starts a file.</summary>
    /// <exception cref="MatonFileException">The file cannot be written.</exception>
    public static PartialFile Begin(string folder, string stem, EntityTagHeaderValue? tag)
    {
        // A weak tag is shared by versions that are equivalent, but not equal in their bytes.
        var strong = tag is { IsWeak: false } ? tag : null;
        var digest = strong is null ? null : DigestOf(strong);
        var path = Path.Combine(folder, digest is null ? stem + Suffix : $"{stem}.{digest}{Suffix}");
        OnDisk(folder, () => Directory.CreateDirectory(folder));
        return Open(path, () =>
        {
            if (File.Exists(path))
            {
                // Left by a process that was killed. If it cannot be opened, another process is using it.
                new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None).Dispose();
                File.Delete(path);
            }

            return new PartialFile(path, digest, strong, FileMode.CreateNew);
        });
    }

    /// <summary>Opens an interrupted file; null if there is none.</summary>
    /// <exception cref="MatonFileException">Another process is using it, or it cannot be written.</exception>
    public static PartialFile? Find(string folder, string stem)
        => OnDisk(folder, () => new DirectoryInfo(folder) is { Exists: true } there
            ? there.EnumerateFiles().FirstOrDefault(file => DigestIn(file.Name, stem) is not null && IsPlain(file))
            : null) is { } left
                ? Open(left.FullName, () => new PartialFile(left.FullName, DigestIn(left.Name, stem), tag: null, FileMode.Open))
                : null;

    /// <summary>Whether the file has this version.</summary>
    public bool IsOf(EntityTagHeaderValue? tag)
    {
        if (tag is not { IsWeak: false } || DigestOf(tag) != _digest)
        {
            return false;
        }

        _tag = tag;
        return true;
    }

    /// <exception cref="MatonFileException">The disk is full, or gone. The file is deleted, which frees its space.</exception>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> block, CancellationToken cancellation)
    {
        try
        {
            await _stream.WriteAsync(block, cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (IsOfTheDisk(failure))
        {
            Delete();
            throw Failures.FileUnusable(_path, failure);
        }
    }

    /// <summary>Gives the file its final name.</summary>
    /// <exception cref="MatonFileException">A file of that name has appeared, or the file cannot be written.</exception>
    public void Complete(string path, bool overwrite)
    {
        try
        {
            // Flushed before it is renamed, because a machine that fails must not leave an incomplete file under the final name.
            _stream.Flush(flushToDisk: true);
            _stream.Dispose();
            File.Move(_path, path, overwrite);
            _isOver = true;
        }
        catch (Exception failure) when (IsOfTheDisk(failure))
        {
            Delete();
            throw !overwrite && Path.Exists(path) ? Failures.FileExists(path) : Failures.FileUnusable(path, failure);
        }
    }

    /// <summary>Deletes the file.</summary>
    /// <exception cref="MatonFileException">The file cannot be deleted, because the disk is gone.</exception>
    public void Delete()
    {
        if (!_isOver)
        {
            _isOver = true;
            _stream.Dispose();
            OnDisk(_path, () =>
            {
                File.Delete(_path);
                return true;
            });
        }
    }

    public ValueTask DisposeAsync()
    {
        if (!_isOver && (_digest is null || Length == 0))
        {
            Delete();
        }

        return _stream.DisposeAsync();
    }

    private static PartialFile Open(string path, Func<PartialFile> open)
    {
        try
        {
            return open();
        }
        catch (IOException failure) when (IsInUse(failure))
        {
            throw Failures.FileInUse(path, failure);
        }
        catch (Exception failure) when (IsOfTheDisk(failure))
        {
            throw Failures.FileUnusable(path, failure);
        }
    }

    private static T OnDisk<T>(string path, Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception failure) when (IsOfTheDisk(failure))
        {
            throw Failures.FileUnusable(path, failure);
        }
    }

    // The runtime throws ArgumentOutOfRangeException for a file that is too large for its file system.
    private static bool IsOfTheDisk(Exception failure) => failure is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException or NotSupportedException;

    // Another process has the file open (an error code on Windows, a lock elsewhere), or has just created it.
    private static bool IsInUse(IOException failure) => (failure.HResult & 0xFFFF) is 32 or 33 or 80 or 11 or 17 or 35;

    // Not a link, which may lead elsewhere.
    private static bool IsPlain(FileInfo file) => (file.Attributes & (FileAttributes.ReparsePoint | FileAttributes.Directory)) == 0 && file.LinkTarget is null;

    private static string? DigestIn(string name, string stem)
    {
        var isOne = name.Length == stem.Length + 1 + DigestLength + Suffix.Length
            && name.StartsWith(stem + ".", StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal);
        var digest = isOne ? name.Substring(stem.Length + 1, DigestLength) : null;
        return digest is not null && digest.All(char.IsAsciiHexDigit) ? digest : null;
    }

    private static string DigestOf(EntityTagHeaderValue tag) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(tag.Tag)), 0, DigestLength / 2);
}
