using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Tests;

/// <summary>What HTTP/2 does by itself, and must not do, or must do.</summary>
public sealed class Http2Tests : GatewayTest
{
    [Fact]
    public async Task A_creation_that_was_disowned_is_not_repeated_by_the_connection()
    {
        using var peer = new Http2Peer(static number => number == 1 ? Http2Peer.Verdict.Disowned : Http2Peer.Verdict.Answered);
        Use(peer);

        await FailAsync("POST", MatonFailureReason.OutcomeUnknown);

        Assert.Equal(1, peer.Requests);
    }

    [Fact]
    public async Task What_reads_is_repeated()
    {
        using var peer = new Http2Peer(static number => number == 1 ? Http2Peer.Verdict.Disowned : Http2Peer.Verdict.Answered);
        Use(peer);

        await ReadAsync();

        Assert.Equal(2, peer.Requests);
    }

    [Fact]
    public async Task A_connection_that_died_in_silence_is_given_up_and_not_used_by_the_retry()
    {
        using var peer = new Http2Peer(static number => number == 2 ? Http2Peer.Verdict.Silence : Http2Peer.Verdict.Answered);
        Use(peer);
        await ReadAsync();

        await ReadAsync();

        Assert.Equal(3, peer.Requests);
    }

    [Fact]
    public async Task What_has_no_body_leaves_when_its_connection_is_made()
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
                // As in a new process, where it takes a while from the permit to the connection.
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
