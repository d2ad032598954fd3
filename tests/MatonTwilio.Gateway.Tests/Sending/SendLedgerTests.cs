using MatonTwilio.Gateway.Sending;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Only the sends to one recipient wait for one another.</summary>
public class SendLedgerTests
{
    private readonly SendLedger _ledger = new();

    [Theory]
    [InlineData("+15559876543", "+15559876543")]
    [InlineData("client:Ann", "client:ann")]
    public async Task A_send_to_the_same_recipient_waits(string first, string second)
    {
        var turn = await _ledger.TakeTurnAsync(first, default);
        var next = _ledger.TakeTurnAsync(second, default);
        Assert.False(next.IsCompleted);

        turn.Dispose();
        Assert.Equal(1, _ledger.Recipients);

        (await next).Dispose();
        Assert.Equal(0, _ledger.Recipients);
    }

    [Fact]
    public void Sends_to_others_do_not_wait()
        => Assert.All(Enumerable.Range(0, 2000), number => Assert.True(_ledger.TakeTurnAsync($"+1555000{number:0000}", default).IsCompletedSuccessfully));

    [Fact]
    public async Task A_canceled_wait_delays_no_other()
    {
        using var stop = new CancellationTokenSource();
        var turn = await _ledger.TakeTurnAsync("+15559876543", default);
        var stopped = _ledger.TakeTurnAsync("+15559876543", stop.Token);
        var patient = _ledger.TakeTurnAsync("+15559876543", default);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped);
        turn.Dispose();

        (await patient).Dispose();

        Assert.Equal(0, _ledger.Recipients);
        Assert.True(_ledger.TakeTurnAsync("+15559876543", default).IsCompletedSuccessfully);
    }
}
