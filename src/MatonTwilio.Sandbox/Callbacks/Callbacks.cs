namespace MatonTwilio.Sandbox;

/// <summary>Sends all requests of the sandbox to programs on this machine, and processes their responses.</summary>
internal sealed class Callbacks : IDisposable
{
    private readonly WebhookClient _client;
    private readonly BackgroundWork _work;
    private readonly ChangeSignals _signals = new();
    private readonly StatusCallbacks _statuses;
    private readonly CallScripts _scripts;
    private readonly CallTools _tools;
    private readonly MessageReceiver _receiver;
    private readonly ResourceEngine _engine;
    private readonly World _world;
    private readonly SandboxLog _log;

    /// <summary>Subscribes to the changes of a world.</summary>
    public Callbacks(ResourceEngine engine, World world, SandboxLog log, Func<Uri> controlUri)
    {
        (_engine, _world, _log) = (engine, world, log);
        _client = new WebhookClient(log);
        _work = new BackgroundWork(log);
        var follower = new StatusFollower(engine, world, _signals);
        _statuses = new StatusCallbacks(_client, follower, _work, world);
        _tools = new CallTools(engine, world, _client, follower, log, controlUri);
        _scripts = new CallScripts(_tools, follower, _work);
        _receiver = new MessageReceiver(engine, world, _client, log);
        world.Happened = Hear;
    }

    /// <summary>The digits that the person at the other end of a call presses at each Gather; empty for none.</summary>
    public string Digits
    {
        get => _tools.Digits;
        set => _tools.Digits = value;
    }

    /// <summary>Receives a message from a person, and returns the replies to it.</summary>
    /// <exception cref="ArgumentException">A number is invalid, or does not belong to an account.</exception>
    public Task<MatonSandboxMessage> ReceiveAsync(string from, string to, string body, CancellationToken stop) => _receiver.ReceiveAsync(from, to, body, stop);

    /// <summary>Receives a call to a number of the main account.</summary>
    /// <exception cref="ArgumentException">A number is invalid, or does not belong to the account.</exception>
    public void Ring(string accountSid, string from, string to)
    {
        if (!PhoneNumber.IsValid(from))
        {
            throw new ArgumentException($"'{from}' is not a phone number in E.164 format.");
        }

        if (_engine.Read(() => IncomingPhoneNumbers.Owned(_world, _world.Records.Find(accountSid)!.Path, to)) is null)
        {
            throw new ArgumentException($"'{to}' is not a number of the sandbox's main account.");
        }

        var call = (CallRecord)_engine.Act(WorldAction.Ring, accountSid, [new("From", from), new("To", to)]);
        _log.Add($"{from} calls {to}");
        var (instructions, callback) = _engine.Read(() =>
        {
            var number = _world.Records.Find(call.PhoneNumberSid!)!;
            return (CallInstructions.Of(_world, number), Webhook.Of(number.Text("status_callback"), number.Text("status_callback_method")));
        });
        _statuses.Follow(call, callback, []);
        _scripts.Begin(call, instructions);
    }

    /// <summary>Receives a message from a person without waiting for the reply.</summary>
    /// <exception cref="ArgumentException">A number is invalid, or does not belong to an account.</exception>
    public void Receive(string from, string to, string body)
    {
        var received = _receiver.ReceiveAsync(from, to, body, _work.Stop);
        _work.Start(_ => received);
    }

    /// <summary>Ends every script and every request, and the calls that they keep in progress.</summary>
    public void Dispose()
    {
        _world.Happened = null;
        _work.Dispose();
        _client.Dispose();
    }

    // This runs within the request that changed the record, so work that takes time is started in the background.
    private void Hear(Operation operation, Record record, bool isNew)
    {
        switch (record)
        {
            case MessageRecord message when isNew:
                _statuses.Follow(message, operation.Form);
                break;
            case MessageRecord message:
                _signals.Set(message.Sid);
                break;
            case CallRecord call when isNew:
                _statuses.Follow(call, CallbackOf(operation.Form), EventsOf(operation.Form));
                _scripts.Begin(call, CallInstructions.Of(_world, call.ParentPath, operation.Form));
                break;
            case ParticipantRecord participant when isNew:
                _statuses.Follow(participant.Call, CallbackOf(operation.Form), EventsOf(operation.Form));
                break;
            default:
                // If a conference ends, its calls end as well.
                _signals.SetAll();
                if (record is CallRecord redirected)
                {
                    _scripts.Begin(redirected, CallInstructions.Of(_world, redirected.ParentPath, operation.Form));
                }

                break;
        }
    }

    private static Webhook? CallbackOf(FormFields form) => Webhook.Of(form["StatusCallback"], form["StatusCallbackMethod"]);

    private static string[] EventsOf(FormFields form) => [.. form.All("StatusCallbackEvent").SelectMany(static events => events.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
