using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Removes Maton connections. Returns nothing.</summary>
[Cmdlet(VerbsCommon.Remove, "MatonConnection", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpPage.OfModule)]
public sealed class RemoveMatonConnectionCommand : ConnectionCommand
{
    /// <summary>The IDs of the connections. Connections from the pipeline provide their own.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The IDs of the connections.")]
    [NotSent, ConnectionId, ArgumentCompleter(typeof(ConnectionCompleter))]
    public string[] ConnectionId { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var id in ConnectionId)
        {
            if (ShouldProcess(id, "Remove connection"))
            {
                var client = MakeClient();
                TryAwait(id, stop => client.RemoveAsync(id, stop));
            }
        }
    }
}
