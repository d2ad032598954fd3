namespace MatonTwilio.Sandbox;

/// <summary>Records requests, messages and calls, so that tests can read them.</summary>
internal sealed class SandboxLedger
{
    // Enough for any test. The limit keeps the memory of a sandbox that runs for days bounded.
    private const int MostRequests = 20_000;

    private readonly object _gate = new();
    private readonly Queue<SandboxRequest> _requests = new();
    private readonly List<SandboxMessage> _messages = [];
    private readonly List<SandboxCall> _calls = [];

    public IReadOnlyList<SandboxRequest> Requests
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    public IReadOnlyList<SandboxMessage> Messages
    {
        get
        {
            lock (_gate)
            {
                return [.. _messages];
            }
        }
    }

    public IReadOnlyList<SandboxCall> Calls
    {
        get
        {
            lock (_gate)
            {
                return [.. _calls];
            }
        }
    }

    public void Add(SandboxRequest request)
    {
        lock (_gate)
        {
            _requests.Enqueue(request);
            if (_requests.Count > MostRequests)
            {
                _requests.Dequeue();
            }
        }
    }

    public void Add(MessageRecord message)
    {
        lock (_gate)
        {
            _messages.Add(new(message.Sid, message.AccountSid, message.To, message.From, message.Body, message.Created));
        }
    }

    public void Add(CallRecord call)
    {
        lock (_gate)
        {
            _calls.Add(new(call.Sid, call.AccountSid, call.To, call.From, call.Created));
        }
    }
}
