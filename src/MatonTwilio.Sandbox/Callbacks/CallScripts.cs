using System.Collections.Concurrent;

namespace MatonTwilio.Sandbox;

/// <summary>Starts the scripts of calls, and ends a call when its script ends.</summary>
internal sealed class CallScripts(CallTools tools, StatusFollower follower, BackgroundWork work)
{
    // Cancels the script of each call, by SID. New instructions for a call cancel its previous script.
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new();

    /// <summary>Starts to run the instructions as soon as the call is answered.</summary>
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
            // Other instructions may have replaced these. They then control the end of the call.
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
            // The script ended at the same moment.
        }
    }
}
