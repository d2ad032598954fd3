using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Resources;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Sending;

/// <summary>
/// Sends rows without duplicates. If the outcome of a send is unknown, it searches for the record before it decides (docs/architecture.md, "Sends").
/// </summary>
/// <param name="session">The session.</param>
/// <param name="settle">The longest delay with which a list shows a record. A record that is not listed after this time counts as not created.</param>
/// <param name="journal">The journal that records each send; null for none.</param>
internal sealed class ReconcilingSender<T>(GatewaySession session, TimeSpan settle, SendJournal? journal)
    where T : TwilioResource
{
    private readonly ApiResource<T> _resource = ApiResources.Of<T>();
    private readonly SendLedger _ledger = SendLedger.Of(session);
    private readonly SendSearch<T> _search = new(session, settle, journal);

    // A request of an earlier run left before now, perhaps just before. The time of its start is too early, because it may have waited for the rate limit.
    private readonly long _started = session.Time.GetTimestamp();

    /// <summary>Sends a row, or finds the record of an attempt of unknown outcome, and records the result.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cancellation">Stops the send if its request has not left yet.</param>
    /// <returns>The record.</returns>
    /// <exception cref="MatonException">The row was not sent, or its outcome is unknown.</exception>
    public async Task<T> SendAsync(SendRow row, CancellationToken cancellation)
    {
        using var turn = await _ledger.TakeTurnAsync(row.Recipient, cancellation).ConfigureAwait(false);
        var sent = await SendOnceAsync(row, cancellation).ConfigureAwait(false);
        try
        {
            await RecordAsync(row, TwilioSendState.Done, sent.Sid, error: null).ConfigureAwait(false);
            return sent;
        }
        catch (MatonJournalException)
        {
            // The journal does not contain the result, so the next run must be able to find the record.
            _ledger.Release(sent.Sid!);
            throw;
        }
    }

    /// <summary>Records the outcome of a row, if there is a journal.</summary>
    /// <exception cref="MatonJournalException">The journal cannot be written.</exception>
    public async Task RecordAsync(SendRow row, TwilioSendState state, string? sid, string? error)
    {
        if (journal is not null)
        {
            await journal.EndAsync(row.Key!, state, sid, error, Clock.At(session.Time.GetTimestamp())).ConfigureAwait(false);
        }
    }

    private ServerClock Clock => session.Clock;

    private async Task<T> SendOnceAsync(SendRow row, CancellationToken cancellation)
    {
        var account = await row.Client.AccountAsync(cancellation).ConfigureAwait(false);
        var unknown = row.Earlier is { State: TwilioSendState.Pending or TwilioSendState.Unknown } earlier ? UnknownSend.OfEarlierRun(row, earlier, _started) : null;
        if (unknown is { Earlier.AccountSid: { } other } && other != account)
        {
            throw Failures.SendOutcomeUnknown(row.Recipient, $"It was started in account {other}, but this command uses account {account}.", cause: null);
        }

        if (unknown is not null && await _search.FindAsync(unknown, cancellation).ConfigureAwait(false) is { } sentBefore)
        {
            return sentBefore;
        }

        for (var attempts = 1; ; attempts++)
        {
            var began = session.Time.GetTimestamp();
            if (journal is not null)
            {
                await journal.BeginAsync(row, account, Clock.At(began)).ConfigureAwait(false);
            }

            try
            {
                return await CreateAsync(row, began, cancellation).ConfigureAwait(false);
            }
            catch (MatonGatewayException error) when (error.Reason == MatonFailureReason.OutcomeUnknown)
            {
                // The search remains that for the first attempt of unknown outcome, unless the row had another recipient then.
                unknown = (unknown is { HasChanged: false } ? unknown : UnknownSend.OfThisRun(row, began)) with { Since = session.Time.GetTimestamp(), Cause = error };
                row.Client.Log?.Invoke(new LogEntry(LogLevel.Verbose, $"{row.Recipient}: {error.Message} Searching for it."));
                if (await _search.FindAsync(unknown, cancellation).ConfigureAwait(false) is { } found)
                {
                    return found;
                }

                if (IsRefusal(error))
                {
                    throw error.InnerException is MatonException refusal ? refusal : error;
                }

                if (attempts > session.Settings.MaximumRetryCount)
                {
                    throw Failures.SendOutcomeUnknown(row.Recipient, FormattableString.Invariant($"None of {attempts} attempts is listed."), error);
                }

                row.Client.Log?.Invoke(new LogEntry(LogLevel.Verbose, $"{row.Recipient}: it is not listed after {settle.TotalSeconds:0} s. Sending again."));
            }
        }
    }

    private async Task<T> CreateAsync(SendRow row, long began, CancellationToken cancellation)
    {
        var sent = await row.Client.CreateAsync(_resource, row.Fields, cancellation).ConfigureAwait(false);
        _ledger.TryClaim(sent.Sid!);
        if (sent.DateCreated is { } created)
        {
            Clock.ObserveCreation(created, began);
        }

        return sent;
    }

    // A status code that indicates a refusal without a Twilio error code. The refusal is certain because the record is not listed.
    private static bool IsRefusal(MatonException error) => error.Status is >= 300 and < 500 and not 408;
}
