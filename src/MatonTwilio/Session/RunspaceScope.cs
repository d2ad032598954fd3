using System.Management.Automation;
using System.Management.Automation.Runspaces;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Commands;

/// <summary>
/// Decides whose default session a runspace's commands use. The oldest runspace with the module represents the process. It runs the prompt or the script,
/// because a thread job and ForEach-Object -Parallel create their runspaces later.
/// </summary>
internal static class RunspaceScope
{
    private static readonly object Gate = new();
    private static readonly SortedList<int, WeakReference<Runspace>> Known = [];

    /// <summary>Remembers the runspace of the current thread; does nothing if the thread has none.</summary>
    public static void Remember()
    {
        if (Runspace.DefaultRunspace is { } runspace)
        {
            lock (Gate)
            {
                Known[runspace.Id] = new WeakReference<Runspace>(runspace);
            }
        }
    }

    /// <summary>Forgets the runspace of the current thread, which has removed the module.</summary>
    public static void Forget()
    {
        if (Runspace.DefaultRunspace is { } runspace)
        {
            lock (Gate)
            {
                Known.Remove(runspace.Id);
            }
        }
    }

    /// <summary>The scope of the runspace that runs on the current thread.</summary>
    public static SessionScope OfThread() => Of(Runspace.DefaultRunspace?.Events);

    /// <summary>The scope of a runspace.</summary>
    /// <param name="events">
    /// The object that identifies the runspace. The runspace itself does not: ForEach-Object -Parallel resets a runspace for its next item, which must not find
    /// the session of the previous item. Its events are new after the reset.
    /// </param>
    public static SessionScope Of(PSEventManager? events)
    {
        var oldest = Oldest()?.Events;
        return (events ?? oldest) is { } own ? new SessionScope(own, oldest ?? own) : SessionScope.OfProcess;
    }

    private static Runspace? Oldest()
    {
        lock (Gate)
        {
            while (Known.Count > 0)
            {
                if (Known.Values[0].TryGetTarget(out var runspace) && runspace.RunspaceStateInfo.State == RunspaceState.Opened)
                {
                    return runspace;
                }

                Known.RemoveAt(0);
            }

            return null;
        }
    }
}
