using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Paging;
using MatonTwilio.Gateway.Resources;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Sending;

/// <summary>
/// Sends, and never twice: where the outcome of a send is not known, it looks for what was sent before it decides (docs/architecture.md,
/// "Sends").
/// </summary>
/// <param name="session">The session to work through.</param>
/// <param name="settle">How long a list may lag: only after that time something that is not listed is believed not to be there.</param>
/// <param name="journal">Where each send is recorded; null for nowhere.</param>
internal sealed class ReconcilingSender<T>(GatewaySession session, TimeSpan settle, SendJournal? journal)
    where T : TwilioResource
{
    private const int LookPage = 50;

    // Times on the server are whole seconds, and the two clocks are compared over a network.
    private static readonly TimeSpan ClockMargin = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    private readonly ApiResource<T> _resource = ApiResources.Of<T>();
    private readonly SendLedger _ledger = Accounted(SendLedger.Of(session), journal);

    // What an earlier run sent left before now, and maybe just before: its begin says nothing of that, since it may have waited for the limiter.
    private readonly DualTimestamp _started = DualTimestamp.Now(session.Time);

    private SendMatcher<T> Matcher => _resource.Sends ?? throw new InvalidOperationException($"{typeof(T).Name} is not sent.");

    public async Task<T> SendAsync(SendRow row, CancellationToken cancellation)
    {
        using var turn = await _ledger.TakeTurnAsync(row.Recipient, cancellation).ConfigureAwait(false);
        DualTimestamp? firstUnknown = row.Earlier is { State: TwilioSendState.Pending or TwilioSendState.Unknown } earlier ? DualTimestamp.Of(earlier.BegunAt) : null;
        if (firstUnknown is { } begun && await FindAsync(row, begun, _started, cause: null, cancellation).ConfigureAwait(false) is { } sentBefore)
        {
            return sentBefore;
        }

        // What is looked for from here on is what this run sends.
        row = row with { Earlier = null };

        for (var repeats = 0; ; repeats++)
        {
            var began = DualTimestamp.Now(session.Time);
            firstUnknown ??= began;
            journal?.Begin(row.Key!, row.Recipient, began.At, row.Content);
            try
            {
                var sent = await row.Client.CreateAsync(_resource, row.Fields, cancellation).ConfigureAwait(false);
                _ledger.Account(sent.Sid ?? throw Failures.Nameless());
                return sent;
            }
            catch (MatonGatewayException unknown) when (unknown.Reason == MatonFailureReason.OutcomeUnknown)
            {
                row.Client.Log?.Invoke(new LogEntry(LogLevel.Verbose, $"{row.Recipient}: {unknown.Message} Looking for it."));
                if (await FindAsync(row, firstUnknown.Value, DualTimestamp.Now(session.Time), unknown, cancellation).ConfigureAwait(false) is { } found)
                {
                    return found;
                }

                if (repeats >= session.Settings.MaximumRetryCount)
                {
                    throw Failures.CannotTell(row.Recipient, FormattableString.Invariant($"{repeats + 1} tries, and none is listed."), unknown);
                }

                row.Client.Log?.Invoke(new LogEntry(LogLevel.Verbose, $"{row.Recipient}: it is not there after {settle.TotalSeconds:0} s. Sending again."));
            }
        }
    }

    private static SendLedger Accounted(SendLedger ledger, SendJournal? journal)
    {
        foreach (var entry in journal?.Entries ?? [])
        {
            ledger.Account(entry.Sid);
        }

        return ledger;
    }

    /// <summary>Looks until it is found, or until its absence can be believed.</summary>
    /// <param name="row">The send.</param>
    /// <param name="begun">When its first try of unknown outcome began.</param>
    /// <param name="unknownSince">From when on a list may lag.</param>
    /// <param name="cause">Why its outcome is not known.</param>
    /// <param name="cancellation">Ends the looks.</param>
    /// <exception cref="MatonGatewayException">It cannot be told.</exception>
    private async Task<T?> FindAsync(SendRow row, DualTimestamp begun, DualTimestamp unknownSince, MatonException? cause, CancellationToken cancellation)
    {
        if (!Matcher.CanBeFound(row.Fields))
        {
            throw Failures.CannotTell(row.Recipient, "Twilio does not keep the recipient, so it cannot be looked for.", cause);
        }

        var pause = FirstPause;
        for (var looks = 1; ; looks++)
        {
            if (await LookAsync(row, begun, cause, cancellation).ConfigureAwait(false) is { } found)
            {
                return found;
            }

            if (settle == TimeSpan.Zero)
            {
                throw Failures.CannotTell(row.Recipient, "It is not listed, and no time to settle was given (-SettleSec).", cause);
            }

            var left = settle - unknownSince.Ago(session.Time);
            if (left <= TimeSpan.Zero && looks > 1)
            {
                return null;
            }

            var wait = left > TimeSpan.Zero && left < pause ? left : pause;
            try
            {
                await Task.Delay(wait, session.Time, cancellation).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                throw Failures.CannotTell(row.Recipient, "The looks for it were stopped.", cause);
            }

            pause *= 2;
        }
    }

    private async Task<T?> LookAsync(SendRow row, DualTimestamp begun, MatonException? cause, CancellationToken cancellation)
    {
        // A row that was changed since may have been for somebody else.
        var hasChanged = row.Earlier?.Content is { } before && before != row.Content;
        var filter = new RequestFields().Add("To", hasChanged ? row.Earlier!.To : row.Recipient);
        using var pages = row.Client.List(_resource, filter, PagePlan.Of(LookPage));
        T? oldest = null;
        try
        {
            while (await pages.NextAsync(cancellation).ConfigureAwait(false) is { } page)
            {
                var since = begun.OnServer(session.Time, session.Transport.ServerAhead) - ClockMargin;
                foreach (var record in page.Where(record => !(record.DateCreated < since) && !_ledger.IsAccounted(record.Sid) && Matcher.IsOfSender(record, row.Fields)))
                {
                    oldest = (hasChanged ? null : Matcher.IsOf(record, row.Fields)) switch
                    {
                        null => throw Failures.CannotTell(row.Recipient, $"{DisplayText.Visible(record.Sid)} may be it, but {(hasChanged ? "the row has changed since" : "its text cannot be compared")}.", cause),
                        true => record,
                        false => oldest,
                    };
                }

                // The list may be in the order of sending: what was made long before can stand in front of what is looked for.
                if (page.Count > 0 && page.All(record => record.DateCreated < since && !(_resource.Time!.TimeOf(record) >= since)))
                {
                    break;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped here, it may have been sent: only what was stopped before its request left was not.
            throw Failures.CannotTell(row.Recipient, "The look for it was stopped.", cause);
        }
        catch (MatonException error) when (error is not MatonGatewayException { Reason: MatonFailureReason.OutcomeUnknown })
        {
            throw Failures.CannotTell(row.Recipient, $"The look for it failed: {error.Message}", cause ?? error);
        }

        return oldest is not null && _ledger.TryClaim(oldest.Sid) ? oldest : null;
    }
}
