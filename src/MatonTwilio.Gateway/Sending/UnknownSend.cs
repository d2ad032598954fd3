using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Sending;

/// <summary>A send of unknown outcome, for the search.</summary>
/// <param name="Row">The row.</param>
/// <param name="Earlier">The journal's entry of an earlier run; null if the first unknown attempt is of this run.</param>
/// <param name="Began">A timestamp from before the first unknown attempt; not used for an earlier run.</param>
/// <param name="Since">The timestamp from which the list's delay counts.</param>
/// <param name="Cause">Why the outcome is unknown; null for an earlier run.</param>
internal sealed record UnknownSend(SendRow Row, TwilioSendEntry? Earlier, long Began, long Since, MatonException? Cause)
{
    /// <summary>A send of this run.</summary>
    public static UnknownSend OfThisRun(SendRow row, long began) => new(row, Earlier: null, began, began, Cause: null);

    /// <summary>A send of an earlier run.</summary>
    public static UnknownSend OfEarlierRun(SendRow row, TwilioSendEntry earlier, long started) => new(row, earlier, started, started, Cause: null);

    /// <summary>Whether the row was changed since it was started. It may have had another recipient.</summary>
    public bool HasChanged => Earlier?.Content is { } before && before != Row.Content;

    /// <summary>The recipient of the unknown attempt.</summary>
    public string Recipient => HasChanged ? Earlier!.To : Row.Recipient;

    /// <summary>When the record may have been created, by the clocks that are known now.</summary>
    public SendWindow Window(ServerClock clock, long now)
        => Earlier is null ? SendWindow.Of(clock, Began, now) : SendWindow.OfEarlierRun(clock, Earlier.BegunAt, Earlier.Clock);
}
