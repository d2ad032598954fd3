using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Sending;

/// <summary>How the time of a record fits an attempt of unknown outcome.</summary>
internal enum SendFit
{
    /// <summary>It is older than the attempt.</summary>
    Older,

    /// <summary>It may be older than the attempt: the clocks are not known well enough.</summary>
    PerhapsOlder,

    /// <summary>It was created since the attempt began.</summary>
    Since,
}

/// <summary>
/// The time in which the record of an attempt may have been created, by Twilio's clock. Where only the gateway's clock is known, which may
/// be apart from Twilio's, some records are neither surely older nor surely since.
/// </summary>
internal readonly record struct SendWindow
{
    // Times on the servers are whole seconds, and clocks are compared over a network.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(3);

    // So far the gateway's clock and Twilio's are often apart: a record that is older by no more than this is still taken for the attempt's own.
    private static readonly TimeSpan UsuallyApart = TimeSpan.FromSeconds(15);

    // So far they may be apart at the most.
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(2);

    // So wrong this machine's clock may have been in an earlier run that knew no other.
    private static readonly TimeSpan LocalError = TimeSpan.FromDays(1);

    private SendWindow(DateTimeOffset oldest, DateTimeOffset since, DateTimeOffset? until) => (Oldest, Since, Until) = (oldest, since, until);

    /// <summary>Records from before are surely older.</summary>
    public DateTimeOffset Oldest { get; }

    private DateTimeOffset Since { get; }

    private DateTimeOffset? Until { get; }

    /// <summary>The window of an attempt of this run.</summary>
    /// <param name="clock">The session's knowledge of the servers' clocks.</param>
    /// <param name="began">The timer's stamp from before the request left.</param>
    /// <param name="now">The timer's stamp of now.</param>
    public static SendWindow Of(ServerClock clock, long began, long now)
    {
        var start = clock.At(began);
        return start.Source == ClockSource.Twilio
            ? new(start.Earliest - Margin, start.Earliest - TimeSpan.FromSeconds(1), until: null)
            : new(start.Earliest - Apart - Margin, start.Earliest - UsuallyApart, clock.At(now).Latest + UsuallyApart);
    }

    /// <summary>The window of an attempt of an earlier run, of which the journal knows the time.</summary>
    /// <param name="clock">The session's knowledge of the servers' clocks.</param>
    /// <param name="begun">When it began.</param>
    /// <param name="source">By whose clock.</param>
    public static SendWindow OfEarlierRun(ServerClock clock, DateTimeOffset begun, ClockSource source) => (source, clock.TwilioAheadOfGateway) switch
    {
        (ClockSource.Twilio, _) => new(begun - Margin, begun - Margin, until: null),
        (ClockSource.Gateway, { } ahead) => OfEarlierRun(clock, begun + ahead, ClockSource.Twilio),
        (ClockSource.Gateway, null) => new(begun - Apart - Margin, begun - UsuallyApart, until: null),
        _ => new(begun - LocalError, begun - Apart - Margin, until: null),
    };

    /// <summary>How a record fits.</summary>
    /// <param name="created">When it was created; null where the record does not say.</param>
    public SendFit FitOf(DateTimeOffset? created)
        => created is not { } at ? SendFit.PerhapsOlder
            : at < Floor(Oldest) ? SendFit.Older
            : at < Floor(Since) || at > Until ? SendFit.PerhapsOlder
            : SendFit.Since;

    // A record's time has lost its fraction of a second.
    private static DateTimeOffset Floor(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());
}
