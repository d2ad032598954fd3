using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Retries that HTTP/2 makes by itself, and those that it must not make.</summary>
public sealed class Http2Tests : GatewayTest
{
    [Fact]
    public async Task A_creation_excluded_by_a_GOAWAY_is_not_repeated_by_the_connection()
    {
        using var peer = new Http2Peer(static number => number == 1 ? Http2Peer.Verdict.Disowned : Http2Peer.Verdict.Answered);
        Use(peer);

        await FailAsync("POST", MatonFailureReason.OutcomeUnknown);

        Assert.Equal(1, peer.Requests);
    }

    [Fact]
    public async Task A_read_is_repeated()
    {
        using var peer = new Http2Peer(static number => number == 1 ? Http2Peer.Verdict.Disowned : Http2Peer.Verdict.Answered);
        Use(peer);

        await ReadAsync();

        Assert.Equal(2, peer.Requests);
    }

    [Fact]
    public async Task A_connection_that_stopped_responding_is_not_used_by_the_retry()
    {
        using var peer = new Http2Peer(static number => number == 2 ? Http2Peer.Verdict.Silence : Http2Peer.Verdict.Answered);
        Use(peer);
        await ReadAsync();

        await ReadAsync();

        Assert.Equal(3, peer.Requests);
    }

    [Fact]
    public async Task A_request_without_a_body_leaves_when_its_connection_is_opened()
    {
        using var peer = new Http2Peer(static _ => Http2Peer.Verdict.Answered);
        Use(peer);
        var accept = Settings.AcceptCertificate!;
        var limit = new RateLimit(1, Clock);
        Limiter = limit;
        Settings = Settings with
        {
            AcceptCertificate = (sender, certificate, chain, errors) =>
            {
                // As in a new process, in which the connection is opened some time after the permit.
                Clock.Advance(TimeSpan.FromSeconds(30));
                return accept(sender, certificate, chain, errors);
            },
        };

        await ReadAsync();

        Assert.False(limit.TryTake(out _, out var wait));
        Assert.InRange(wait, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.1));
    }

    private void Use(Http2Peer peer) => Settings = Settings with
    {
        GatewayUri = peer.Address,
        AcceptCertificate = (_, certificate, _, _) => certificate?.GetCertHashString() == peer.CertificateHash,
        KeepAlivePing = TimeSpan.FromSeconds(1),
    };
}
