using System.Management.Automation;
using MatonTwilio.Sandbox;

namespace MatonTwilio.Commands;

/// <summary>The sandboxes that were started in this process.</summary>
internal static class Sandboxes
{
    private static readonly object Gate = new();
    private static readonly List<MatonSandbox> All = [];

    /// <summary>The sandboxes that are running.</summary>
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

    /// <summary>Starts a sandbox.</summary>
    public static MatonSandbox Start(SandboxOptions options)
    {
        var sandbox = SandboxServer.Start(options).ToHandle();
        lock (Gate)
        {
            All.Add(sandbox);
        }

        return sandbox;
    }

    /// <summary>Stops a sandbox. If its state cannot be saved, writes an error of the command.</summary>
    public static void Stop(MatonSandbox sandbox, Cmdlet command)
    {
        try
        {
            sandbox.Stop();
        }
        catch (InvalidDataException error)
        {
            command.WriteError(ErrorRecords.OfSystem("SandboxState", error, ErrorCategory.WriteError, sandbox));
        }
    }

    /// <summary>The running sandbox that was started last, or a new one.</summary>
    public static MatonSandbox RunningOrNew() => Running is [.., var last] ? last : Start(new SandboxOptions());
}
