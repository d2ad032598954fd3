using System.Collections.Concurrent;
using System.IO.MemoryMappedFiles;

namespace MatonTwilio.Gateway.Http;

/// <summary>
/// The board of all sessions of a key on this machine, in whatever process: a small mapped file in the temporary folder. Their timestamps are those of
/// the machine, so that they can be compared.
/// </summary>
/// <remarks>
/// Its name is a digest with the key, so that nobody else can tell it, and it holds times alone. A process that is killed leaves nothing to clean up: what it took is
/// free again after a while. A board is never unmapped, since a request that is on its way when its session ends still writes to it.
/// </remarks>
internal sealed unsafe class SharedPaceBoard : PaceBoard
{
    /// <summary>The highest limit that is shared: above it, nobody means a limit.</summary>
    public const int Most = 1_000;

    private const string Prefix = "MatonTwilio-pace-";
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);
    private static readonly ConcurrentDictionary<string, Lazy<PaceBoard>> Boards = new();

    private readonly MemoryMappedViewAccessor _view;
    private readonly long* _words;

    private SharedPaceBoard(int requestsPerSecond, MemoryMappedFile map) : base(requestsPerSecond)
    {
        _view = map.CreateViewAccessor(0, SizeFor(requestsPerSecond));
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        _words = (long*)start;
    }

    /// <summary>The board of a session: of this process alone where no file can be shared.</summary>
    /// <param name="settings">The session's settings.</param>
    /// <param name="key">Its key.</param>
    public static PaceBoard Of(SessionSettings settings, ApiKey key)
    {
        var limit = settings.RequestsPerSecond;
        var name = Prefix + key.NameFor(FormattableString.Invariant($"{limit} requests a second to {settings.GatewayUri.GetLeftPart(UriPartial.Authority)}"));
        return Boards.GetOrAdd(name, new Lazy<PaceBoard>(() => TryOpen(Path.GetTempPath(), name, limit) ?? new PaceBoard(limit))).Value;
    }

    /// <summary>Opens a board, or creates it.</summary>
    /// <param name="folder">The folder of its file.</param>
    /// <param name="name">The name of its file.</param>
    /// <param name="limit">How many requests may leave in any second.</param>
    /// <returns>The board; null where the file cannot be shared.</returns>
    internal static SharedPaceBoard? TryOpen(string folder, string name, int limit)
    {
        try
        {
            RemoveOld(folder);
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite | FileShare.Delete };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            var file = new FileStream(Path.Combine(folder, name), options);
            var map = MemoryMappedFile.CreateFromFile(file, mapName: null, SizeFor(limit), MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: false);
            return new SharedPaceBoard(limit, map);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or PlatformNotSupportedException)
        {
            // Then this process keeps to the limit alone.
            return null;
        }
    }

    /// <inheritdoc/>
    protected override ref long At(int index) => ref _words[index];

    private static int SizeFor(int limit) => WordsFor(limit) * sizeof(long);

    private static void RemoveOld(string folder)
    {
        var oldest = TimeProvider.System.GetUtcNow() - KeptFor;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles(Prefix + "*").Where(file => file.LastWriteTimeUtc < oldest))
        {
            file.Delete();
        }
    }
}
