using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Which session a command uses, how long it stays open, and sessions with a name.</summary>
public sealed class DefaultSessionTests : IDisposable
{
    private const string Name = "the-default-session-tests";

    private readonly List<GatewaySession> _opened = [];
    private readonly SessionScope _process;
    private readonly SessionScope _runspace;

    public DefaultSessionTests()
    {
        var process = new object();
        _process = new SessionScope(process, process);
        _runspace = new SessionScope(new object(), process);
    }

    public void Dispose() => _opened.ForEach(static session => session.Dispose());

    [Fact]
    public void The_session_of_the_runspace_takes_precedence_over_that_of_the_process()
    {
        var (shared, own) = (Open(), Open());
        Assert.False(DefaultSession.IsMade(_runspace));
        DefaultSession.Replace(_process, shared);
        Assert.Same(shared, DefaultSession.Current(_runspace));
        Assert.True(DefaultSession.IsMade(_runspace));

        DefaultSession.Replace(_runspace, own);
        Assert.Same(own, DefaultSession.Current(_runspace));
        Assert.Same(own, DefaultSession.Find(_runspace));
        Assert.Same(shared, DefaultSession.Current(_process));

        DefaultSession.Replace(_runspace, session: null);
        Assert.Same(shared, DefaultSession.Current(_runspace));
        Assert.Equal((true, false), (shared.Handle.IsConnected, own.Handle.IsConnected));
    }

    [Fact]
    public void A_replaced_session_stays_open_for_the_commands_that_use_it()
    {
        var before = Open();
        DefaultSession.Replace(_runspace, before);
        var uses = new[] { DefaultSession.Use(_runspace), DefaultSession.Use(_runspace) };

        DefaultSession.Replace(_runspace, Open());

        Assert.False(before.Handle.IsConnected);
        Assert.Equal(MatonFailureReason.NoSession, Assert.Throws<MatonGatewayException>(before.Use).Reason);
        uses[0].Dispose();
        uses[0].Dispose();
        before.RequireConnected();
        uses[1].Dispose();
        Assert.Throws<MatonGatewayException>(before.RequireConnected);
    }

    [Fact]
    public void A_session_stays_connected_after_its_commands()
    {
        var session = Open();
        DefaultSession.Replace(_runspace, session);

        DefaultSession.Use(_runspace).Dispose();

        Assert.True(session.Handle.IsConnected);
        session.RequireConnected();
    }

    [Fact]
    public void A_session_whose_handle_a_person_has_is_not_ended_by_another()
    {
        var kept = Open();
        Assert.Same(kept.Handle, kept.Lease());
        DefaultSession.Replace(_runspace, kept);

        DefaultSession.Replace(_runspace, Open());

        Assert.True(kept.Handle.IsConnected);
    }

    [Fact]
    public void The_end_of_the_default_session_leaves_the_runspace_without_one()
    {
        var session = Open();
        DefaultSession.Replace(_runspace, session);

        DefaultSession.End(_runspace);

        Assert.False(session.Handle.IsConnected);
        Assert.Null(DefaultSession.Current(_runspace));
        DefaultSession.End(_runspace);
        DefaultSession.End(_runspace, session: null);
    }

    [Fact]
    public void A_runspace_whose_session_another_ended_gets_an_error()
    {
        var (shared, other) = (Open(), Open());
        DefaultSession.Replace(_process, shared);
        DefaultSession.Replace(_runspace, other);

        DefaultSession.End(_runspace, shared);

        Assert.Same(shared, DefaultSession.Current(_process));
        Assert.Equal(MatonFailureReason.NoSession, Assert.Throws<MatonGatewayException>(() => DefaultSession.Use(_process)).Reason);
        Assert.Same(other, DefaultSession.Current(_runspace));
        Assert.True(other.Handle.IsConnected);
    }

    [Fact]
    public void A_name_belongs_to_the_last_session_that_got_it()
    {
        var (first, second) = (Open(Name), Open(Name.ToUpperInvariant()));
        DefaultSession.Replace(_runspace, first);
        DefaultSession.Replace(_runspace, first);
        Assert.Same(first.Handle, NamedSessions.HandleOf(Name));
        Assert.True(first.Handle.IsConnected);

        DefaultSession.Replace(_runspace, second);

        Assert.False(first.Handle.IsConnected);
        Assert.Same(second.Handle, NamedSessions.HandleOf(Name));
        Assert.Equal([Name.ToUpperInvariant()], Names());
        first.Dispose();
        Assert.Same(second.Handle, NamedSessions.HandleOf(Name));
    }

    [Fact]
    public void A_session_with_a_name_stays_open_until_it_is_ended()
    {
        var (named, other) = (Open(Name + "-b"), Open(Name + "-a"));
        DefaultSession.Replace(_runspace, named);
        DefaultSession.Replace(_runspace, other);
        DefaultSession.Replace(_runspace, Open());
        Assert.Equal([other.Handle.Name!, named.Handle.Name!], Names());

        named.Dispose();

        Assert.Equal([other.Handle.Name!], Names());
        var error = Assert.Throws<MatonGatewayException>(static () => GatewaySession.Of(NamedSessions.HandleOf(Name + "-b")));
        Assert.Equal(MatonFailureReason.NoSession, error.Reason);
        Assert.Contains(Name + "-a", error.Message, StringComparison.Ordinal);
    }

    private static string[] Names()
        => [.. NamedSessions.All.Select(static session => session.Handle.Name!).Where(static name => name.StartsWith(Name, StringComparison.OrdinalIgnoreCase))];

    private GatewaySession Open(string? name = null)
    {
        var session = GatewaySession.Open(new SessionSettings { ApiKey = new ApiKey("mk-1"), Name = name });
        _opened.Add(session);
        return session;
    }
}
