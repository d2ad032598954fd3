using System.Globalization;

namespace MatonTwilio.Reports;

/// <summary>The message of a row of a journal, as far as it is known.</summary>
public static class JournalMessage
{
    private const string IdPrefix = "Twilio.";

    /// <summary>The message that was read from Twilio, or otherwise a message with the data of the row.</summary>
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

    // An error with another ID, such as Maton.TimedOut, has no code of Twilio's.
    private static int? CodeOf(string? id)
    {
        var digits = id?.StartsWith(IdPrefix, StringComparison.Ordinal) == true ? id[IdPrefix.Length..] : "";
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : null;
    }
}
