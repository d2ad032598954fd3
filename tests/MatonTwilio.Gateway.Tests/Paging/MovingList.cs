using System.Globalization;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Paging;

namespace MatonTwilio.Gateway.Tests;

/// <summary>The times of a message. A list lags: it shows each message as it was that long ago.</summary>
internal sealed record Moving(int Number, DateTimeOffset MadeAt, DateTimeOffset? SentAt, DateTimeOffset? FailedAt, TimeSpan Lag)
{
    public string Sid => "SM" + Number.ToString("d6", CultureInfo.InvariantCulture);

    /// <summary>The time from which the list shows that the message was sent or has failed; null for never. A whole second may be before the creation.</summary>
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
            DateUpdated = WholeSecond(FailedAt <= seen ? FailedAt.Value : seen),
            Status = SentAt <= seen ? "sent" : FailedAt <= seen ? "failed" : "queued",
        };
    }

    private static DateTimeOffset WholeSecond(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());
}

/// <summary>A list of messages that are created, sent and fail over time, on a server with a clock of its own.</summary>
internal sealed class MovingList(TestClock clock, TimeSpan serverAhead)
{
    public const string Path = "/messages";

    private const long Day = 86_400;

    private static readonly TimeAxis<TwilioMessage> Axis = new("DateSent", static message => message.DateSent);

    public List<Moving> Messages { get; } = [];

    /// <summary>The server's time.</summary>
    public DateTimeOffset Now => clock.ServerNow + serverAhead;

    /// <summary>Whether messages are ordered by the time of sending; otherwise by creation. Newest first.</summary>
    public bool IsBySent { get; set; }

    /// <summary>Whether the server's filter compares days only.</summary>
    public bool IsByDay { get; set; }

    /// <summary>An action before each response.</summary>
    public Action? BeforeAnswer { get; set; }

    public int Requests { get; private set; }

    public ListFollower<TwilioMessage> Follow(TimeSpan interval, RequestFields? filter = null)
        => new(Open, Axis, filter ?? new RequestFields(), interval, clock, TimeAt);

    // As a session knows it: the server's clock, after the first response.
    private DateTimeOffset TimeAt(long timestamp) => (Requests > 0 ? Now : clock.GetUtcNow()) - clock.GetElapsedTime(timestamp, clock.GetTimestamp());

    private PageReader<TwilioMessage> Open(RequestFields filter, PagePlan plan) => new(
        (link, _) =>
        {
            Requests++;
            BeforeAnswer?.Invoke();
            var since = TimeSlice.Of(filter, "DateSent")?.Oldest;
            since = IsByDay ? since / Day * Day : since;
            var records = Messages.Where(message => message.IsListed(Now)).Select(message => message.At(Now))
                .Where(message => since is null || message.DateSent?.ToUnixTimeSeconds() >= since);

            // A link names the position after which the next page starts, so that new records above it do not move the page.
            var rest = records.Select(message => (Place: Place(message), message)).Where(one => link is null || string.CompareOrdinal(one.Place, link) < 0)
                .OrderByDescending(static one => one.Place, StringComparer.Ordinal).Take(plan.PageSize + 1).ToList();
            var page = rest.Take(plan.PageSize).ToList();
            return Task.FromResult(new Page<TwilioMessage> { Records = [.. page.Select(static one => one.message)], NextPageUri = rest.Count > page.Count ? page[^1].Place : null });
        },
        plan);

    // A message without a time comes first.
    private string Place(TwilioMessage message) => FormattableString.Invariant($"{(IsBySent ? message.DateSent ?? DateTimeOffset.MaxValue : message.DateCreated!.Value).UtcTicks:d20} {message.Sid}");
}
