using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Sending;

/// <summary>A send of unknown outcome, to be searched for.</summary>
/// <param name="Row">The row.</param>
/// <param name="Earlier">What the journal knows of it from an earlier run; null where its first unknown attempt is of this run.</param>
/// <param name="Began">The timer's stamp from before its first unknown attempt; without meaning for an earlier run.</param>
/// <param name="Since">From which stamp on a list may lag.</param>
/// <param name="Cause">Why its outcome is unknown; null for an earlier run.</param>
internal sealed record UnknownSend(SendRow Row, TwilioSendEntry? Earlier, long Began, long Since, MatonException? Cause)
{
    /// <summary>One of this run.</summary>
    public static UnknownSend OfThisRun(SendRow row, long began) => new(row, Earlier: null, began, began, Cause: null);

    /// <summary>One of an earlier run.</summary>
    public static UnknownSend OfEarlierRun(SendRow row, TwilioSendEntry earlier, long started) => new(row, earlier, started, started, Cause: null);

    /// <summary>Whether the row was changed since it was begun: it may have had another recipient.</summary>
    public bool HasChanged => Earlier?.Content is { } before && before != Row.Content;

    /// <summary>Whom it went to.</summary>
    public string Recipient => HasChanged ? Earlier!.To : Row.Recipient;

    /// <summary>When its record may have been created, by what is known of the clocks now.</summary>
    public SendWindow Window(ServerClock clock, long now)
        => Earlier is null ? SendWindow.Of(clock, Began, now) : SendWindow.OfEarlierRun(clock, Earlier.BegunAt, Earlier.Clock);
}
