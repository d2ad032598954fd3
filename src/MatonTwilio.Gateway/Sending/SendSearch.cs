using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Paging;
using MatonTwilio.Gateway.Resources;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Sending;

/// <summary>
/// Searches the recipient's list for the record of a send of unknown outcome. A record that may belong to another send, or that may be older than the attempt, is not
/// chosen: the outcome then remains unknown.
/// </summary>
/// <param name="session">The session.</param>
/// <param name="settle">The longest delay with which a list shows a record.</param>
/// <param name="journal">The journal with the results of earlier runs; null for none.</param>
internal sealed class SendSearch<T>(GatewaySession session, TimeSpan settle, SendJournal? journal)
    where T : TwilioResource
{
    private const int PageSize = 50;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    private readonly ApiResource<T> _resource = ApiResources.Of<T>();
    private readonly SendLedger _ledger = SendLedger.Of(session);

    private SendMatcher<T> Matcher => _resource.Sends ?? throw new InvalidOperationException($"{typeof(T).Name} is not sent.");

    /// <summary>Searches until the record is found, or until it can be concluded that there is none.</summary>
    /// <returns>The record; null if there is none.</returns>
    /// <exception cref="MatonGatewayException">It remains unknown whether the send was carried out.</exception>
    public async Task<T?> FindAsync(UnknownSend send, CancellationToken cancellation)
    {
        if (!Matcher.CanBeFound(send.Row.Fields))
        {
            throw Unknown(send, "Twilio does not store the recipient, so the message cannot be found.");
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
                throw Unknown(send, "The search for it was stopped.");
            }

            pause *= 2;
        }
    }

    private static MatonGatewayException Unknown(UnknownSend send, string why) => Failures.SendOutcomeUnknown(send.Row.Recipient, why, send.Cause);

    private static string Name(Candidate one) => DisplayText.Visible(one.Record.Sid);

    // The oldest first, so that equal sends get their records in the order of creation.
    private T? TryChoose(UnknownSend send, List<Candidate> candidates)
    {
        var fits = candidates.FindAll(static one => one is { IsIt: true, Fit: SendFit.Since });
        if (fits.Count == 0)
        {
            // If a record cannot be compared, a further wait does not help.
            return candidates.Exists(static one => one is { IsIt: null, Fit: SendFit.Since }) ? Absent(send, candidates) : null;
        }

        if (fits.Count > (journal?.CountOpen(send.Row) ?? 1))
        {
            throw Unknown(send, $"{string.Join(" and ", fits.Select(Name))} may both be this send.");
        }

        var oldest = fits.MinBy(static one => one.Record.DateCreated)!.Record;
        return _ledger.TryClaim(oldest.Sid!) ? oldest : null;
    }

    // The search is over without a choice. If a record may belong to the send, the outcome is unknown; if none may, the send was not carried out.
    private T? Absent(UnknownSend send, List<Candidate> candidates)
    {
        if (candidates.Count > 0)
        {
            var why = send.HasChanged ? "the row has changed since"
                : candidates[0].IsIt is null ? "its body cannot be compared"
                : "it may also be older";
            throw Unknown(send, $"{Name(candidates[0])} may be this send, but {why}.");
        }

        return settle == TimeSpan.Zero ? throw Unknown(send, "It is not listed, and -SettleSec is 0.") : null;
    }

    private async Task<List<Candidate>> ReadAsync(UnknownSend send, CancellationToken cancellation)
    {
        var candidates = new List<Candidate>();
        using var pages = send.Row.Client.List(_resource, new RequestFields().Add("To", send.Recipient), PagePlan.Of(PageSize));
        try
        {
            while (await pages.NextAsync(cancellation).ConfigureAwait(false) is { } page)
            {
                // Each page may improve the knowledge of the server's clock.
                var window = send.Window(session.Clock, session.Time.GetTimestamp());
                candidates.AddRange(page.Select(record => Compare(send, record, window)).OfType<Candidate>());

                // The list may be in order of sending: a record that was created long before may precede the wanted one.
                if (page.Count > 0 && page.All(record => record.DateCreated < window.Oldest && !(_resource.Time!.TimeOf(record) >= window.Oldest)))
                {
                    break;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The request has left, so stopping the search leaves the outcome unknown.
            throw Unknown(send, "The search for it was stopped.");
        }
        catch (MatonException error) when (error is not MatonGatewayException { Reason: MatonFailureReason.OutcomeUnknown })
        {
            throw Failures.SendOutcomeUnknown(send.Row.Recipient, $"The search for it failed: {error.Message}", send.Cause ?? error);
        }

        return candidates;
    }

    // Null if the record certainly does not belong to the send.
    private Candidate? Compare(UnknownSend send, T record, SendWindow window)
    {
        var sid = record.Sid ?? throw Unknown(send, "The list has a record without a SID.");
        var fit = window.FitOf(record.DateCreated);
        if (fit == SendFit.Older || _ledger.IsAccounted(sid) || journal?.HasSid(sid) == true || !Matcher.IsOfSender(record, send.Row.Fields))
        {
            return null;
        }

        var isIt = send.HasChanged ? null : Matcher.IsOf(record, send.Row.Fields);
        return isIt == false ? null : new Candidate(record, isIt, fit);
    }

    /// <summary>A record that belongs, or may belong, to the send.</summary>
    /// <param name="Record">The record.</param>
    /// <param name="IsIt">Whether the record has the content of the request; null if that is unknown.</param>
    /// <param name="Fit">How the record's time fits the attempt.</param>
    private sealed record Candidate(T Record, bool? IsIt, SendFit Fit);
}
