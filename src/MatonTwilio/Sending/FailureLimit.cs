using System.Globalization;

namespace MatonTwilio.Commands;

/// <summary>The limit of failed sends, at which a campaign stops.</summary>
/// <param name="most">The number of failed sends after which the campaign stops; null for no limit.</param>
/// <param name="mostPercent">The maximum percentage of failed sends; null for no limit.</param>
internal sealed class FailureLimit(int? most, double? mostPercent)
{
    // A percentage of fewer sends is not meaningful.
    private const int FewestForPercent = 20;

    private const int MostNamed = 5;

    /// <summary>Whether there is a limit.</summary>
    public bool IsSet => most is not null || mostPercent is not null;

    /// <summary>The error that Twilio reports with a final status; null if the status is not a failure.</summary>
    /// <param name="record">A message or a call; null if it could not be read.</param>
    public static string? ErrorOf(object? record) => record switch
    {
        TwilioMessage { Status: "failed" or "undelivered", ErrorCode: { } code } => string.Create(CultureInfo.InvariantCulture, $"Twilio.{code}"),
        TwilioMessage { Status: "failed" or "undelivered" } message => message.Status,
        TwilioCall { Status: "failed" } call => call.Status,
        _ => null,
    };

    /// <summary>Whether this number of failures stops the campaign.</summary>
    public bool IsReached(int sent, int failed)
        => failed >= most || (sent + failed >= FewestForPercent && 100.0 * failed / (sent + failed) > mostPercent);

    /// <summary>The error message when the campaign stops.</summary>
    /// <param name="sent">The number of rows that were sent.</param>
    /// <param name="failed">The number of rows that failed.</param>
    /// <param name="left">The number of rows that were read from the pipeline and not sent.</param>
    /// <param name="errors">The number of times that each error occurred.</param>
    public static string Explain(int sent, int failed, int left, IEnumerable<KeyValuePair<string, int>> errors)
    {
        var often = errors.OrderByDescending(static error => error.Value).Take(MostNamed);
        var names = string.Join(", ", often.Select(static error => string.Create(CultureInfo.InvariantCulture, $"{error.Key} ({error.Value})")));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Stopped because {failed} of {sent + failed} sends failed: {names}. {left} more recipients that were read, and all after them, were not reached.");
    }
}
