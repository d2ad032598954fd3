using System.Globalization;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Paging;

namespace MatonTwilio.Gateway.Tests;

/// <summary>What becomes of a message, and when. A list lags: it shows each message as it was so long ago.</summary>
internal sealed record Moving(int Number, DateTimeOffset MadeAt, DateTimeOffset? SentAt, DateTimeOffset? FailedAt, TimeSpan Lag)
{
    public string Sid => "SM" + Number.ToString("d6", CultureInfo.InvariantCulture);

    /// <summary>From when on the list shows that it was sent, or had failed; null for never. A whole second may lie before the moment it was made.</summary>
    public DateTimeOffset? ShownAt => (SentAt ?? FailedAt) is { } done ? (done > MadeAt ? done : MadeAt) + Lag : null;

    public bool IsListed(DateTimeOffset now) => MadeAt + Lag <= now;

    public TwilioMessage At(DateTimeOffset now)
    {
        var seen = now - Lag;
        return new TwilioMessage
        {
            Sid = Sid,
            DateCreated = WholeSecond(MadeAt),
            DateSent = SentAt <= seen ? WholeSecond(SentAt.Value) : null,
            Status = SentAt <= seen ? "sent" : FailedAt <= seen ? "failed" : "queued",
        };
    }

    private static DateTimeOffset WholeSecond(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());
}

/// <summary>A list of messages that come in, are sent and fail as the time passes, on a server that has a clock of its own.</summary>
internal sealed class MovingList(TestClock clock, TimeSpan serverAhead)
{
    public const string Path = "/messages";

    private static readonly TimeAxis<TwilioMessage> Axis = new("DateSent", static message => message.DateSent);

    public List<Moving> Messages { get; } = [];

    /// <summary>The server's time.</summary>
    public DateTimeOffset Now => clock.ServerNow + serverAhead;

    /// <summary>Whether messages are listed by when they were sent; otherwise by when they were made. Newest first.</summary>
    public bool IsBySent { get; set; }

    /// <summary>What happens before a request is answered.</summary>
    public Action? BeforeAnswer { get; set; }

    public int Requests { get; private set; }

    public ListFollower<TwilioMessage> Follow(TimeSpan interval, RequestFields? filter = null)
        => new(Open, Axis, filter ?? new RequestFields(), interval, clock, TimeAt);

    // As a session knows it: by the server's clock once there was a response.
    private DateTimeOffset TimeAt(long timestamp) => (Requests > 0 ? Now : clock.GetUtcNow()) - clock.GetElapsedTime(timestamp, clock.GetTimestamp());

    private PageReader<TwilioMessage> Open(RequestFields filter, PagePlan plan) => new(
        (link, _) =>
        {
            Requests++;
            BeforeAnswer?.Invoke();
            var since = TimeSlice.Of(filter, "DateSent")?.Oldest;
            var records = Messages.Where(message => message.IsListed(Now)).Select(message => message.At(Now))
                .Where(message => since is null || message.DateSent?.ToUnixTimeSeconds() >= since);

            // A link names the place after which the next page starts: whatever comes in above it meanwhile moves nothing.
            var rest = records.Select(message => (Place: Place(message), message)).Where(one => link is null || string.CompareOrdinal(one.Place, link) < 0)
                .OrderByDescending(static one => one.Place, StringComparer.Ordinal).Take(plan.PageSize + 1).ToList();
            var page = rest.Take(plan.PageSize).ToList();
            return Task.FromResult(new Page<TwilioMessage> { Records = [.. page.Select(static one => one.message)], NextPageUri = rest.Count > page.Count ? page[^1].Place : null });
        },
        plan);

    // What has no time yet comes first.
    private string Place(TwilioMessage message) => FormattableString.Invariant($"{(IsBySent ? message.DateSent ?? DateTimeOffset.MaxValue : message.DateCreated!.Value).UtcTicks:d20} {message.Sid}");
}
