using System.Collections.Concurrent;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Sending;

namespace MatonTwilio.Gateway.Tests;

/// <summary>The base of the tests of sends to an outbox that loses responses.</summary>
public abstract class ReconcilingTest : GatewayTest
{
    private protected const string From = "+15551234567";
    private protected const string To = "+15550001111";

    private protected ReconcilingTest()
    {
        Outbox = new Outbox(Clock);
        Server.AnswersBy(Outbox.Answers);
    }

    private protected static TimeSpan Settle { get; } = TimeSpan.FromSeconds(40);

    private protected Outbox Outbox { get; }

    private protected static void IsUnknown<T>(SendResult<T> result, string why)
        where T : TwilioResource
    {
        var error = Assert.IsType<MatonGatewayException>(result.Error);
        Assert.Equal((MatonFailureReason.OutcomeUnknown, "Twilio.OutcomeUnknown"), (error.Reason, error.ErrorId));
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
        Assert.Null(result.Record);
    }

    private protected SendRow Row(string to = To, string body = "Hello", RequestFields? more = null)
        => new(Client, to, new RequestFields(more).Add("From", From).Add("Body", body).Add("To", to));

    private protected string[] Methods() => [.. Server.Requests.Select(static request => request.Method)];

    private protected async Task<SendResult<TwilioMessage>> SendAsync(SendRow row) => (await SendAllAsync([row]))[0];

    private protected Task<SendResult<TwilioMessage>[]> SendAllAsync(SendRow[] rows, int lanes = 1, TimeSpan? settle = null, SendJournal? journal = null, Action<SendRow>? told = null)
        => SendAllAsync<TwilioMessage>(rows, lanes, settle, journal, told);

    private protected async Task<SendResult<T>[]> SendAllAsync<T>(SendRow[] rows, int lanes = 1, TimeSpan? settle = null, SendJournal? journal = null, Action<SendRow>? told = null)
        where T : TwilioResource
    {
        var results = new ConcurrentQueue<SendResult<T>>();
        var ended = new Tally();
        using var sender = new BulkSender<T>(
            Session,
            lanes,
            settle ?? Settle,
            journal,
            result =>
            {
                told?.Invoke(result.Row);
                results.Enqueue(result);
                ended.Add();
            },
            CancellationToken.None);
        Array.ForEach(rows, sender.Add);
        await ended.ReachesAsync(rows.Length);
        return [.. results];
    }
}
