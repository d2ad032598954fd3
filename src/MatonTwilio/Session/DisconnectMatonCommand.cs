using System.Management.Automation;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Commands;

/// <summary>
/// Ends the default session or the specified ones, closes their connections and forgets their keys. If the default session ends, no other one replaces it.
/// </summary>
[Cmdlet(VerbsCommunications.Disconnect, "Maton", DefaultParameterSetName = SessionSet, HelpUri = HelpPage.OfModule)]
public sealed class DisconnectMatonCommand : MatonCommand
{
    private const string SessionSet = "Session";
    private const string NameSet = "Name";

    /// <summary>The session to end, or its name. The default is the default session.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = SessionSet)]
    [ValidateNotNull, SessionArgument, ArgumentCompleter(typeof(SessionNameCompleter))]
    public MatonSession? Session { get; set => field = Exclusive(value); }

    /// <summary>The names of the sessions to end. Wildcards are permitted, and <c>*</c> ends every session.</summary>
    [Parameter(Mandatory = true, ParameterSetName = NameSet, HelpMessage = "The names of the sessions to end.")]
    [SupportsWildcards, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(SessionNameCompleter)), Text]
    public string[]? Name { get; set => field = Exclusive(value); }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Name is null)
        {
            EndOne();
            return;
        }

        foreach (var session in Name.SelectMany(this.FindSessions))
        {
            DefaultSession.End(Scope, session);
        }
    }

    private void EndOne()
    {
        if (Session is { } session)
        {
            DefaultSession.End(Scope, OpenSession(() => GatewaySession.Of(session)));
        }
        else
        {
            DefaultSession.End(Scope);
        }
    }
}
