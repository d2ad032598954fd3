using System.Management.Automation;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that work through a session.</summary>
public abstract class SessionCommand : MatonCommand
{
    private SessionUse? _use;

    /// <summary>
    /// The session to work through, or the name that Connect-Maton gave it. Without it the default session is used: the one of
    /// the runspace's last Connect-Maton, or one made from the environment (MATON_API_KEY). A command decides once and keeps its session.
    /// </summary>
    [Parameter, NotSent, SessionArgument, ArgumentCompleter(typeof(SessionNameCompleter))]
    public MatonSession? Session { get; set; }

    /// <summary>The session's region for numbers. Makes no session.</summary>
    private protected string? DefaultRegion => OpenSession(() => IsSessionMade ? RequireSession().Handle.DefaultRegion : SessionSettings.RegionOfEnvironment());

    /// <summary>The session's sender for messages and calls that name none. Makes no session.</summary>
    private protected string? DefaultFrom => OpenSession(() => IsSessionMade ? RequireSession().Handle.DefaultFrom : SessionSettings.SenderOfEnvironment());

    /// <summary>
    /// The session behind <see cref="Session"/> or the default one. The first call decides for all of the command's input, and holds the
    /// session until the command ends: whoever connects meanwhile connects for later commands.
    /// </summary>
    private protected GatewaySession RequireSession()
    {
        _use ??= OpenSession(UseSession);
        return _use.Session;
    }

    // Whether the environment has no say in it.
    private bool IsSessionMade => _use is not null || Session is not null || DefaultSession.IsMade(Scope);

    private SessionUse UseSession() => Session is null ? DefaultSession.Use(Scope) : GatewaySession.Of(Session).Use();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (_use is { } use)
        {
            Prompt.BeginCompletion(this, use.Session);
            use.Dispose();
        }
    }
}
