using System.Management.Automation;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Commands;

/// <summary>Gets the default session, or sessions by name, without their secrets. Sends nothing.</summary>
[Cmdlet(VerbsCommon.Get, "MatonSession", HelpUri = HelpPage.OfModule)]
[OutputType(typeof(MatonSession))]
public sealed class GetMatonSessionCommand : MatonCommand
{
    /// <summary>The names of the sessions to get. Wildcards are permitted, and <c>*</c> gets every session. The default is the default session.</summary>
    [Parameter(Position = 0), SupportsWildcards, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(SessionNameCompleter)), Text]
    public string[]? Name { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Name is null)
        {
            Write(DefaultSession.Current(Scope));
            return;
        }

        foreach (var session in Name.SelectMany(this.FindSessions).Distinct())
        {
            Write(session);
        }
    }

    private void Write(GatewaySession? session)
    {
        if (session is not null)
        {
            WriteObject(session.Lease());
        }
    }
}
