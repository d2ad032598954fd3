using System.Management.Automation;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that use a session.</summary>
public abstract class SessionCommand : MatonCommand
{
    private SessionUse? _use;

    /// <summary>
    /// The session to use, or its name. The default is the session of the last Connect-Maton or, if there is none, a session that is created from the
    /// environment (MATON_API_KEY). A command uses the same session until it ends.
    /// </summary>
    [Parameter, NotSent, SessionArgument, ArgumentCompleter(typeof(SessionNameCompleter))]
    public MatonSession? Session { get; set; }

    /// <summary>The session's default country for numbers. Does not create a session.</summary>
    private protected string? DefaultRegion => OpenSession(() => IsSessionMade ? RequireSession().Handle.DefaultRegion : SessionSettings.RegionOfEnvironment());

    /// <summary>The session's default sender. Does not create a session.</summary>
    private protected string? DefaultFrom => OpenSession(() => IsSessionMade ? RequireSession().Handle.DefaultFrom : SessionSettings.SenderOfEnvironment());

    /// <summary>
    /// Returns the session of <see cref="Session"/>, or the default session. The first call decides for all inputs of the command and keeps the session until the
    /// command ends. A later Connect-Maton applies only to later commands.
    /// </summary>
    private protected GatewaySession RequireSession()
    {
        _use ??= OpenSession(UseSession);
        return _use.Session;
    }

    // Whether the session exists already, so that it is not created from the environment.
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
