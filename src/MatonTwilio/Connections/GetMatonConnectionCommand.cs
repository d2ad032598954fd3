using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets Maton connections by ID, or lists those for Twilio.</summary>
[Cmdlet(VerbsCommon.Get, "MatonConnection", DefaultParameterSetName = ListSet, HelpUri = HelpPage.OfModule)]
[OutputType(typeof(MatonConnection))]
public sealed class GetMatonConnectionCommand : ConnectionCommand
{
    private const string ListSet = "List";
    private const string IdSet = "Id";

    /// <summary>The IDs of the connections to get.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = IdSet, HelpMessage = "The IDs of the connections to get.")]
    [NotSent, ConnectionId, ArgumentCompleter(typeof(ConnectionCompleter))]
    public string[] ConnectionId { get; set => field = Exclusive(value); } = [];

    /// <summary>Only connections for this app.</summary>
    [Parameter(ParameterSetName = ListSet), NotSent, ValidateNotNullOrEmpty, Text]
    public string App { get; set => field = Exclusive(value); } = TwilioApp;

    /// <summary>Only connections with this status: ACTIVE, PENDING or FAILED.</summary>
    [Parameter(ParameterSetName = ListSet), NotSent, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(ConnectionStatusCompleter)), Text, Alias("State")]
    public string? Status { get; set => field = Exclusive(value); }

    private protected override void Begin() => WarnOfUnknownFilters();

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var client = MakeClient();
        if (ParameterSetName == ListSet)
        {
            // The endpoint requires its statuses in upper case, and users may specify them in any case.
            if (TryAwait(null, stop => client.ListAsync(App, Status?.ToUpperInvariant(), stop), out var connections))
            {
                WriteObject(connections, enumerateCollection: true);
            }

            return;
        }

        foreach (var id in ConnectionId)
        {
            if (TryAwait(id, stop => client.GetAsync(id, stop), out var connection))
            {
                WriteObject(connection);
            }
        }
    }
}
