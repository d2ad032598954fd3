using System.Globalization;

namespace MatonTwilio.Reports;

/// <summary>The message of a row of a journal, as far as it is known.</summary>
public static class JournalMessage
{
    private const string IdPrefix = "Twilio.";

    /// <summary>The message as it was read, or what a row tells of one that was not read or never came to be.</summary>
    /// <param name="entry">The row.</param>
    public static TwilioMessage Of(TwilioSendEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Message ?? new TwilioMessage
        {
            To = entry.To,
            DateCreated = entry.BegunAt,
            Status = entry.State == TwilioSendState.Failed ? "failed" : null,
            ErrorCode = CodeOf(entry.Error),
        };
    }

    // An error of another kind, such as Maton.TimedOut, is none of Twilio's.
    private static int? CodeOf(string? id)
    {
        var digits = id?.StartsWith(IdPrefix, StringComparison.Ordinal) == true ? id[IdPrefix.Length..] : "";
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : null;
    }
}
