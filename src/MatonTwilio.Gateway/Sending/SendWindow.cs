using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Sending;

/// <summary>How the time of a record fits an attempt of unknown outcome.</summary>
internal enum SendFit
{
    /// <summary>The record is older than the attempt.</summary>
    Older,

    /// <summary>The record may be older than the attempt: the times of the clocks are not exact enough.</summary>
    PerhapsOlder,

    /// <summary>The record was created after the attempt began.</summary>
    Since,
}

/// <summary>
/// The time in which the record of an attempt may have been created, by Twilio's clock. If only the gateway's clock is known, which may differ from Twilio's, it is
/// uncertain for some records whether they are older than the attempt.
/// </summary>
internal readonly record struct SendWindow
{
    // The servers' times are whole seconds, and clocks are compared over a network.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(3);

    // A usual difference between the gateway's clock and Twilio's. A record that is older by no more than this still counts as the attempt's own.
    private static readonly TimeSpan UsuallyApart = TimeSpan.FromSeconds(15);

    // The maximum difference between the gateway's clock and Twilio's.
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(2);

    // The maximum error of this machine's clock in an earlier run without another clock.
    private static readonly TimeSpan LocalError = TimeSpan.FromDays(1);

    private SendWindow(DateTimeOffset oldest, DateTimeOffset since, DateTimeOffset? until) => (Oldest, Since, Until) = (oldest, since, until);

    /// <summary>Records from before this time are certainly older than the attempt.</summary>
    public DateTimeOffset Oldest { get; }

    private DateTimeOffset Since { get; }

    private DateTimeOffset? Until { get; }

    /// <summary>The window of an attempt of this run.</summary>
    /// <param name="clock">The servers' clocks.</param>
    /// <param name="began">A timestamp from before the request left.</param>
    /// <param name="now">The current timestamp.</param>
    public static SendWindow Of(ServerClock clock, long began, long now)
    {
        var start = clock.At(began);
        return start.Source == ClockSource.Twilio
            ? new(start.Earliest - Margin, start.Earliest - TimeSpan.FromSeconds(1), until: null)
            : new(start.Earliest - Apart - Margin, start.Earliest - UsuallyApart, clock.At(now).Latest + UsuallyApart);
    }

    /// <summary>The window of an attempt of an earlier run, from its time in the journal.</summary>
    /// <param name="clock">The servers' clocks.</param>
    /// <param name="begun">When the attempt began.</param>
    /// <param name="source">The clock of that time.</param>
    public static SendWindow OfEarlierRun(ServerClock clock, DateTimeOffset begun, ClockSource source) => (source, clock.TwilioAheadOfGateway) switch
    {
        (ClockSource.Twilio, _) => new(begun - Margin, begun - Margin, until: null),
        (ClockSource.Gateway, { } ahead) => OfEarlierRun(clock, begun + ahead, ClockSource.Twilio),
        (ClockSource.Gateway, null) => new(begun - Apart - Margin, begun - UsuallyApart, until: null),
        _ => new(begun - LocalError, begun - Apart - Margin, until: null),
    };

    /// <summary>How a record's time fits the attempt.</summary>
    /// <param name="created">When the record was created; null if it has no such time.</param>
    public SendFit FitOf(DateTimeOffset? created)
        => created is not { } at ? SendFit.PerhapsOlder
            : at < Floor(Oldest) ? SendFit.Older
            : at < Floor(Since) || at > Until ? SendFit.PerhapsOlder
            : SendFit.Since;

    // A record's time is in whole seconds.
    private static DateTimeOffset Floor(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());
}
