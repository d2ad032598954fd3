using System.Management.Automation;
using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that wait for final statuses. They wait for all records of the input together, after the last input.</summary>
/// <typeparam name="T">The type of the records.</typeparam>
public abstract class TwilioWaitCommand<T> : TwilioCommand
    where T : TwilioResource
{
    private readonly List<(string? AccountSid, string? ConnectionId, string Sid)> _records = [];

    /// <summary>The SIDs of the records. Objects from the pipeline provide their own SID and account.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The SIDs of the records.")]
    [NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Alias("Id", "Identity")]
    public string[] Sid { get; set; } = [];

    /// <summary>The time limit of the wait, in seconds. A record without a final status by then gets an error.</summary>
    [Parameter, NotSent, ValidateRange(1, 86_400)]
    public int TimeoutSec { get; set; } = 300;

    /// <summary>The interval between polls, in seconds.</summary>
    [Parameter, NotSent, Alias("PollSeconds"), ValidateRange(0.1, 3600.0)]
    public double PollSec { get; set; } = 2;

    /// <summary>The number of requests in progress at once, 1 to 32. The default is 8. The session's rate limit applies.</summary>
    [Parameter, NotSent, ValidateRange(1, RowsAtOnce.Most)]
    public int ThrottleLimit { get; set; } = RowsAtOnce.Usual;

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
        => _records.AddRange(Sid.Where(sid => IsSidOf(ApiResources.Of<T>(), sid)).Select(sid => (AccountSid, ConnectionId, sid)));

    /// <inheritdoc/>
    protected sealed override void EndProcessing()
    {
        if (_records.Count == 0)
        {
            return;
        }

        var wait = new StatusPoller<T>(RequireSession(), ThrottleLimit);
        foreach (var (account, connection, sid) in _records)
        {
            wait.Add(MakeClient(account, connection), sid);
        }

        StatusWait.WriteAll(this, wait, new PollTiming(TimeSpan.FromSeconds(PollSec), TimeSpan.FromSeconds(TimeoutSec)));
    }
}
