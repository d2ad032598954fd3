using System.Collections.Concurrent;

namespace MatonTwilio.Sandbox;

/// <summary>Starts the scripts of calls, and ends the calls with them.</summary>
internal sealed class CallScripts(CallTools tools, StatusFollower follower, BackgroundWork work)
{
    // Of each call whose script runs, what ends the script: other instructions take its place.
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new();

    /// <summary>Begins to follow instructions as soon as the call is answered.</summary>
    public void Begin(CallRecord call, CallInstructions instructions)
    {
        if (instructions.Exist)
        {
            work.Start(stop => RunAsync(call, instructions, stop));
        }
    }

    private async Task RunAsync(CallRecord call, CallInstructions instructions, CancellationToken stop)
    {
        using var own = CancellationTokenSource.CreateLinkedTokenSource(stop);
        if (_running.TryRemove(call.Sid, out var before))
        {
            await EndAsync(before).ConfigureAwait(false);
        }

        _running[call.Sid] = own;
        try
        {
            if (await follower.WaitForAsync(call, CallRecord.InProgress, own.Token).ConfigureAwait(false))
            {
                await new CallScript(call, tools, own.Token).RunAsync(instructions).ConfigureAwait(false);
            }
        }
        finally
        {
            // Not where other instructions have taken the place of these.
            if (_running.TryRemove(KeyValuePair.Create(call.Sid, own)) && instructions.LeadHere && !tools.IsOver(call))
            {
                tools.Act(WorldAction.HangUp, call, []);
            }
        }
    }

    private static async Task EndAsync(CancellationTokenSource script)
    {
        try
        {
            await script.CancelAsync().ConfigureAwait(false);
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself at this moment.
        }
    }
}
