using System.Globalization;

namespace MatonTwilio.Commands;

/// <summary>How much of a campaign may fail before it stops.</summary>
/// <param name="most">The number of failed sends after which the campaign stops; null for no limit.</param>
/// <param name="mostPercent">Which percentage of the sends may fail; null for no limit.</param>
internal sealed class FailureLimit(int? most, double? mostPercent)
{
    // A percentage of fewer says nothing.
    private const int FewestForPercent = 20;

    private const int MostNamed = 5;

    /// <summary>Whether there is a limit.</summary>
    public bool IsSet => most is not null || mostPercent is not null;

    /// <summary>What a final status counts as: the error that Twilio reports; null where it is no failure.</summary>
    /// <param name="record">A message or a call; null where it could not be read.</param>
    public static string? ErrorOf(object? record) => record switch
    {
        TwilioMessage { Status: "failed" or "undelivered", ErrorCode: { } code } => string.Create(CultureInfo.InvariantCulture, $"Twilio.{code}"),
        TwilioMessage { Status: "failed" or "undelivered" } message => message.Status,
        TwilioCall { Status: "failed" } call => call.Status,
        _ => null,
    };

    /// <summary>Whether so many failures stop the campaign.</summary>
    public bool IsReached(int sent, int failed)
        => failed >= most || (sent + failed >= FewestForPercent && 100.0 * failed / (sent + failed) > mostPercent);

    /// <summary>What to say when it stopped.</summary>
    /// <param name="sent">How many were sent.</param>
    /// <param name="failed">How many failed.</param>
    /// <param name="left">How many were taken from the pipeline and not sent.</param>
    /// <param name="errors">How often each error came.</param>
    public static string Explain(int sent, int failed, int left, IEnumerable<KeyValuePair<string, int>> errors)
    {
        var often = errors.OrderByDescending(static error => error.Value).Take(MostNamed);
        var names = string.Join(", ", often.Select(static error => string.Create(CultureInfo.InvariantCulture, $"{error.Key} ({error.Value})")));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Stopped because {failed} of {sent + failed} sends failed: {names}. {left} more recipients that were read, and all after them, were not reached.");
    }
}
