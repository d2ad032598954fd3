namespace MatonTwilio.Sandbox;

/// <summary>The methods with which a <see cref="CallScript"/> changes its call and requests URLs.</summary>
internal sealed class CallTools(
    ResourceEngine engine, World world, WebhookClient client, StatusFollower follower, SandboxLog log, Func<Uri> controlUri)
{
    private string _digits = world.Options.Digits;

    public SandboxLog Log => log;

    /// <summary>The base URL of Twilio's own paths.</summary>
    public string Root => controlUri().GetLeftPart(UriPartial.Authority);

    /// <summary>How long a verb takes.</summary>
    public TimeSpan Step => world.Options.LifeCycleStep;

    /// <summary>The digits that the person at the other end presses at each Gather; empty for none.</summary>
    public string Digits
    {
        get => Volatile.Read(ref _digits);
        set => Volatile.Write(ref _digits, value);
    }

    public Task StepAsync(CancellationToken stop) => Task.Delay(Step, world.Options.TimeProvider, stop);

    public bool IsOver(CallRecord call) => engine.Read(() => call.EndedAt(world.Now) is not null);

    /// <summary>The final status of a call, and its duration in seconds.</summary>
    public (string Status, int Seconds) EndOf(CallRecord call)
        => engine.Read(() => (call.At(world.Now).Status, (int)(call.Duration(world.Now)?.TotalSeconds ?? 0)));

    /// <summary>Waits until one of two connected calls ends, and then ends the dialed call.</summary>
    public async Task TalkAsync(CallRecord call, CallRecord dialed, CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAny(ToEndAsync(call), ToEndAsync(dialed)).ConfigureAwait(false);
        await either.CancelAsync().ConfigureAwait(false);
        if (!IsOver(dialed))
        {
            Act(WorldAction.HangUp, dialed, []);
        }

        stop.ThrowIfCancellationRequested();

        Task ToEndAsync(CallRecord one) => follower.FollowAsync(one, static _ => Task.CompletedTask, either.Token);
    }

    /// <summary>Carries out an action for the call.</summary>
    public Record Act(string action, CallRecord call, List<KeyValuePair<string, string>> form)
        => engine.Act(action, call.AccountSid, [new("CallSid", call.Sid), .. form]);

    /// <summary>Requests a program's instructions for the call.</summary>
    public Task<WebhookReply?> RequestAsync(Webhook place, CallRecord call, List<KeyValuePair<string, string>> told, CancellationToken stop)
    {
        var (status, token) = engine.Read(() => (call.At(world.Now).Status, Accounts.TokenOf(world.Records.Find(call.AccountSid)!)));
        return client.RequestAsync(place.Method, place.Url, [.. WebhookFields.OfCall(call, status), .. told], token, stop);
    }
}
