using System.Management.Automation;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that work through a session.</summary>
public abstract class SessionCommand : MatonCommand
{
    /// <summary>
    /// The session to work through, or the name that Connect-Maton gave it. Without it the default session is used: the one of
    /// the last Connect-Maton, or one made from the environment (MATON_API_KEY).
    /// </summary>
    [Parameter, NotSent, SessionArgument, ArgumentCompleter(typeof(SessionNameCompleter))]
    public MatonSession? Session { get; set; }

    /// <summary>The session's region for numbers. Makes no session.</summary>
    private protected string? DefaultRegion => OpenSession(() => Session is null ? DefaultSession.DefaultRegion : Session.DefaultRegion);

    /// <summary>The session's sender for messages and calls that name none. Makes no session.</summary>
    private protected string? DefaultFrom => OpenSession(() => Session is null ? DefaultSession.DefaultFrom : Session.DefaultFrom);

    /// <summary>The session behind <see cref="Session"/> or the default one.</summary>
    private protected GatewaySession RequireSession()
        => OpenSession(() => Session is null ? DefaultSession.Require() : GatewaySession.Of(Session));
}
