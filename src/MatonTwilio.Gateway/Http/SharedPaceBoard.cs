using System.Collections.Concurrent;
using Microsoft.Win32.SafeHandles;

namespace MatonTwilio.Gateway.Http;

/// <summary>
/// The board of all sessions of a key on this machine, in any process: a small file in the temporary folder, which is locked while it is used. Its timestamps come from
/// the machine's timer, so that processes can compare them.
/// </summary>
/// <remarks>
/// The file name is a digest that includes the key, so it cannot be guessed. The file contains only times. The system releases the lock of a process that is killed,
/// and the slots of that process are free again after a while. If the file cannot be used (a full disk, no permission, a process that was suspended while it held
/// the lock), this process from then on keeps to the limit without the others. Memory-mapped files would be faster, but a full disk can end the process that writes to one.
/// </remarks>
internal sealed class SharedPaceBoard : PaceBoard
{
    /// <summary>The highest limit for which a board is shared. The gateway's published limit is 10.</summary>
    public const int Most = 100;

    private const string Prefix = "MatonTwilio-pace-";

    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);
    private static readonly ConcurrentDictionary<Owner, SharedPaceBoard> Boards = new();

    private readonly Lazy<string> _path;
    private bool _isAlone;

    /// <summary>Creates a board.</summary>
    /// <param name="path">The path of its file.</param>
    /// <param name="requestsPerSecond">The maximum number of requests that may leave in any second.</param>
    internal SharedPaceBoard(Lazy<string> path, int requestsPerSecond) : base(requestsPerSecond) => _path = path;

    /// <summary>The board of a session. The file is opened in the background, because in a new process that takes as long as loading a part of the HTTP stack.</summary>
    /// <param name="settings">The session's settings.</param>
    /// <param name="key">Its key.</param>
    public static SharedPaceBoard Of(SessionSettings settings, ApiKey key)
        => Boards.GetOrAdd(new Owner(key, settings.GatewayUri.GetLeftPart(UriPartial.Authority), settings.RequestsPerSecond), static owner =>
        {
            var board = new SharedPaceBoard(new Lazy<string>(() => PathOf(owner.Key, owner.Gateway, owner.Limit)), owner.Limit);
            _ = Task.Run(board.Open);
            return board;
        });

    /// <summary>
    /// Opens the file. If it is new, files that were not used for a week are deleted. Otherwise there is no search for them, because a temporary folder can contain
    /// thousands of files.
    /// </summary>
    internal void Open()
    {
        var isNew = !File.Exists(_path.Value);
        Use(static state => state.TakenAt);
        if (isNew)
        {
            RemoveOld(Path.GetDirectoryName(_path.Value)!);
        }
    }

    /// <summary>Deletes the files that have not been used for a week.</summary>
    /// <param name="folder">Their folder.</param>
    private static void RemoveOld(string folder)
    {
        try
        {
            var oldest = TimeProvider.System.GetUtcNow() - KeptFor;
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles(Prefix + "*").Where(file => file.LastWriteTimeUtc < oldest))
            {
                file.Delete();
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The file is in use, or belongs to another user.
        }
    }

    /// <inheritdoc/>
    protected override void Use(PaceState state, Action use)
    {
        using var file = Lock();
        try
        {
            // A new file is empty: the state is then what this process knows.
            Transfer(file, handle => RandomAccess.Read(handle, state.Bytes, fileOffset: 0));
            use();
        }
        finally
        {
            Transfer(file, handle => RandomAccess.Write(handle, state.Bytes, fileOffset: 0));
        }
    }

    private static string PathOf(ApiKey key, string gateway, int limit)
        => Path.Combine(Path.GetTempPath(), Prefix + key.NameFor(FormattableString.Invariant($"{limit} requests a second to {gateway}")));

    // Null if this process uses the limit alone.
    private FileStream? Lock()
    {
        FileStream? file = null;
        _isAlone = _isAlone || !SpinWait.SpinUntil(TryOpen, Patience);
        return file;

        bool TryOpen()
        {
            try
            {
                file = new FileStream(_path.Value, Options());
                return true;
            }
            catch (IOException)
            {
                // Another process has the lock, or the file cannot be created: not every system distinguishes these.
                return false;
            }
            catch (Exception error) when (error is UnauthorizedAccessException or NotSupportedException)
            {
                _isAlone = true;
                return true;
            }
        }
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private void Transfer(FileStream? file, Action<SafeFileHandle> transfer)
    {
        try
        {
            if (file is not null)
            {
                transfer(file.SafeFileHandle);
            }
        }
        catch (Exception error) when (error is IOException or NotSupportedException)
        {
            _isAlone = true;
        }
    }

    // A class, because no image of the framework holds code for dictionaries of tuples.
    private sealed record Owner(ApiKey Key, string Gateway, int Limit);
}
