using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Paging;
using MatonTwilio.Gateway.Resources;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Sending;

/// <summary>
/// Searches the recipient's list for the record of a send of unknown outcome. What fits several sends, or may be older than the attempt, is
/// not chosen: that is an error.
/// </summary>
/// <param name="session">The session to work through.</param>
/// <param name="settle">How long a list may lag.</param>
/// <param name="journal">What earlier runs have recorded; null for nothing.</param>
internal sealed class SendSearch<T>(GatewaySession session, TimeSpan settle, SendJournal? journal)
    where T : TwilioResource
{
    private const int PageSize = 50;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    private readonly ApiResource<T> _resource = ApiResources.Of<T>();
    private readonly SendLedger _ledger = SendLedger.Of(session);

    private SendMatcher<T> Matcher => _resource.Sends ?? throw new InvalidOperationException($"{typeof(T).Name} is not sent.");

    /// <summary>Searches until it is found, or until its absence can be believed.</summary>
    /// <returns>The record; null where there is none.</returns>
    /// <exception cref="MatonGatewayException">It cannot be told.</exception>
    public async Task<T?> FindAsync(UnknownSend send, CancellationToken cancellation)
    {
        if (!Matcher.CanBeFound(send.Row.Fields))
        {
            throw CannotTell(send, "Twilio does not store the recipient, so that the message cannot be found.");
        }

        var pause = FirstPause;
        for (var polls = 1; ; polls++)
        {
            var candidates = await ReadAsync(send, cancellation).ConfigureAwait(false);
            if (TryChoose(send, candidates) is { } found)
            {
                return found;
            }

            var left = settle - session.Time.GetElapsedTime(send.Since);
            if (settle == TimeSpan.Zero || (left <= TimeSpan.Zero && polls > 1))
            {
                return Absent(send, candidates);
            }

            var wait = left > TimeSpan.Zero && left < pause ? left : pause;
            try
            {
                await Task.Delay(wait, session.Time, cancellation).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                throw CannotTell(send, "The search for it was stopped.");
            }

            pause *= 2;
        }
    }

    private static MatonGatewayException CannotTell(UnknownSend send, string why) => Failures.CannotTell(send.Row.Recipient, why, send.Cause);

    private static string Name(Candidate one) => DisplayText.Visible(one.Record.Sid);

    // The oldest first, so that equal sends get their records in the order in which they were created.
    private T? TryChoose(UnknownSend send, List<Candidate> candidates)
    {
        var fits = candidates.FindAll(static one => one is { IsIt: true, Fit: SendFit.Since });
        if (fits.Count == 0)
        {
            // Where a record cannot be compared, waiting does not help.
            return candidates.Exists(static one => one is { IsIt: null, Fit: SendFit.Since }) ? Absent(send, candidates) : null;
        }

        if (fits.Count > (journal?.CountOpen(send.Row) ?? 1))
        {
            throw CannotTell(send, $"{string.Join(" and ", fits.Select(Name))} may both be this send.");
        }

        var oldest = fits.MinBy(static one => one.Record.DateCreated)!.Record;
        return _ledger.TryClaim(oldest.Sid!) ? oldest : null;
    }

    // Nothing was chosen though the list had its time: what might be it after all makes it unknown.
    private T? Absent(UnknownSend send, List<Candidate> candidates)
    {
        if (candidates.Count > 0)
        {
            var why = send.HasChanged ? "the row has changed since"
                : candidates[0].IsIt is null ? "its body cannot be compared"
                : "it may also be older";
            throw CannotTell(send, $"{Name(candidates[0])} may be this send, but {why}.");
        }

        return settle == TimeSpan.Zero ? throw CannotTell(send, "It is not listed, and -SettleSec is 0.") : null;
    }

    private async Task<List<Candidate>> ReadAsync(UnknownSend send, CancellationToken cancellation)
    {
        var candidates = new List<Candidate>();
        using var pages = send.Row.Client.List(_resource, new RequestFields().Add("To", send.Recipient), PagePlan.Of(PageSize));
        try
        {
            while (await pages.NextAsync(cancellation).ConfigureAwait(false) is { } page)
            {
                // Each page may have told more of the server's clock.
                var window = send.Window(session.Clock, session.Time.GetTimestamp());
                candidates.AddRange(page.Select(record => Judge(send, record, window)).OfType<Candidate>());

                // The list may be in the order of sending: what was created long before can stand in front of what is searched for.
                if (page.Count > 0 && page.All(record => record.DateCreated < window.Oldest && !(_resource.Time!.TimeOf(record) >= window.Oldest)))
                {
                    break;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped here, it may have been sent: only what was stopped before its request left was not.
            throw CannotTell(send, "The search for it was stopped.");
        }
        catch (MatonException error) when (error is not MatonGatewayException { Reason: MatonFailureReason.OutcomeUnknown })
        {
            throw Failures.CannotTell(send.Row.Recipient, $"The search for it failed: {error.Message}", send.Cause ?? error);
        }

        return candidates;
    }

    // Null where it is certainly not the record of the send.
    private Candidate? Judge(UnknownSend send, T record, SendWindow window)
    {
        var sid = record.Sid ?? throw CannotTell(send, "The list has a record without a SID.");
        var fit = window.FitOf(record.DateCreated);
        if (fit == SendFit.Older || _ledger.IsAccounted(sid) || journal?.HasSid(sid) == true || !Matcher.IsOfSender(record, send.Row.Fields))
        {
            return null;
        }

        var isIt = send.HasChanged ? null : Matcher.IsOf(record, send.Row.Fields);
        return isIt == false ? null : new Candidate(record, isIt, fit);
    }

    /// <summary>A record that is, or may be, the one that is searched for.</summary>
    /// <param name="Record">The record.</param>
    /// <param name="IsIt">Whether it is what the request creates; null where that cannot be told.</param>
    /// <param name="Fit">How its time fits.</param>
    private sealed record Candidate(T Record, bool? IsIt, SendFit Fit);
}
