using System.Collections.Concurrent;
using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Resources;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Tests;

/// <summary>The base of the tests with the test server: a server, a clock, and a session that uses both.</summary>
public abstract class GatewayTest : IDisposable
{
    protected const string Key = "mk-0f5d9c1e7b3a42";
    protected const string AccountSid = "AC0123456789abcdef0123456789abcdef";
    protected const string MessageSid = "SM0123456789abcdef0123456789abcdef";
    protected const string MessagesPath = $"/2010-04-01/Accounts/{AccountSid}/Messages.json";
    protected const string MessagePath = $"/2010-04-01/Accounts/{AccountSid}/Messages/{MessageSid}.json";

    private readonly Lazy<GatewaySession> _session;

    private protected GatewayTest()
    {
        Settings = new SessionSettings
        {
            ApiKey = new ApiKey(Key),
            GatewayUri = Server.GatewayUri,
            ControlUri = Server.Address,
            AccountSid = AccountSid,
            Timeout = TestClock.TimeLimit,
            RequestsPerSecond = 10_000,
        };
        _session = new Lazy<GatewaySession>(() => GatewaySession.Open(Settings, Clock, Limiter));
    }

    private protected static ApiResource<TwilioMessage> Messages { get; } = ApiResources.Of<TwilioMessage>();

    private protected TestServer Server { get; } = new();

    private protected TestClock Clock { get; } = new();

    private protected RateLimit? Limiter { get; set; }

    /// <summary>The settings of the session, which is created at its first use.</summary>
    private protected SessionSettings Settings { get; set; }

    private protected GatewaySession Session => _session.Value;

    private protected ConcurrentQueue<LogEntry> Notes { get; } = new();

    private protected TwilioClient Client => new(Session) { Log = Notes.Enqueue };

    private protected ConnectionClient Connections => new(Session) { Log = Notes.Enqueue };

    public void Dispose()
    {
        if (_session.IsValueCreated)
        {
            Session.Dispose();
        }

        Limiter?.Dispose();
        Server.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Sends a request with a method, for tests that do not depend on its other properties.</summary>
    private protected Task DoAsync(string method, CancellationToken cancellation = default) => method switch
    {
        "GET" => ReadAsync(cancellation),
        "POST" => SendAsync(cancellation),
        "DELETE" => Client.DeleteAsync(Messages, MessageSid, cancellation).WithTimeout(),
        _ => throw new ArgumentException("No such method.", nameof(method)),
    };

    private protected Task<TwilioMessage> ReadAsync(CancellationToken cancellation = default)
        => Client.GetAsync(Messages, MessageSid, cancellation).WithTimeout();

    private protected Task<TwilioMessage> SendAsync(CancellationToken cancellation = default)
        => Client.CreateAsync(Messages, new RequestFields().Add("To", "+15550001111").Add("Body", "Hello"), cancellation).WithTimeout();

    /// <summary>Sends a request that the gateway or the connection to it fails.</summary>
    private protected async Task<MatonGatewayException> FailAsync(string method, MatonFailureReason reason)
    {
        var error = await Assert.ThrowsAsync<MatonGatewayException>(() => DoAsync(method));
        Assert.Equal(reason, error.Reason);
        return error;
    }
}
