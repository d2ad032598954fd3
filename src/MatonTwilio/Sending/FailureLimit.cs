using System.Globalization;

namespace MatonTwilio.Commands;

/// <summary>How much of a campaign may fail before it stops.</summary>
/// <param name="most">How many sends may fail at the most, the last of which stops it; null for no limit.</param>
/// <param name="mostPercent">Which percentage of the sends may fail; null for no limit.</param>
internal sealed class FailureLimit(int? most, double? mostPercent)
{
    // A percentage of fewer says nothing.
    private const int FewestForPercent = 20;

    private const int MostNamed = 5;

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
            $"Stopped because {failed} of {sent + failed} sends failed: {names}. {left} more recipients that were read, and all after them, were not sent to.");
    }
}
