using System.Management.Automation;
using MatonTwilio.Gateway;

namespace MatonTwilio.Commands;

/// <summary>Ends a session, the default one where none is named: its connections are closed and its key forgotten.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "Maton")]
public sealed class DisconnectMatonCommand : MatonCommand
{
    /// <summary>The session to end. Without it the default session is ended.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    public MatonSession? Session { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var session = Session is null ? DefaultSession.Current : GatewaySession.Of(Session);
        if (ReferenceEquals(session, DefaultSession.Current))
        {
            DefaultSession.Replace(null);
        }

        session?.Dispose();
    }
}
