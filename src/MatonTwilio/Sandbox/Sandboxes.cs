using MatonTwilio.Sandbox;

namespace MatonTwilio.Commands;

/// <summary>The sandboxes that were started in this process.</summary>
internal static class Sandboxes
{
    private static readonly object Gate = new();
    private static readonly List<MatonSandbox> All = [];

    /// <summary>Those that run.</summary>
    public static IReadOnlyList<MatonSandbox> Running
    {
        get
        {
            lock (Gate)
            {
                All.RemoveAll(static sandbox => !sandbox.IsRunning);
                return [.. All];
            }
        }
    }

    /// <summary>Starts one.</summary>
    public static MatonSandbox Start(SandboxOptions options)
    {
        var sandbox = SandboxServer.Start(options).ToHandle();
        lock (Gate)
        {
            All.Add(sandbox);
        }

        return sandbox;
    }

    /// <summary>The one that was started last and still runs, or a new one.</summary>
    public static MatonSandbox RunningOrNew() => Running is [.., var last] ? last : Start(new SandboxOptions());
}
