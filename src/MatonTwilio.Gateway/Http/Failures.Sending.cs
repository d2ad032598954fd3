namespace MatonTwilio.Gateway.Http;

/// <summary>Errors of sends, and of the journal that records them.</summary>
internal static partial class Failures
{
    /// <summary>It is unknown whether a send was carried out, and it is not sent again.</summary>
    public static MatonGatewayException SendOutcomeUnknown(string recipient, string why, MatonException? cause)
        => new(
            MatonFailureReason.OutcomeUnknown,
            $"It is unknown whether {recipient} was reached, and the request was not repeated. {cause?.Message} {why}".Replace("  ", " ", StringComparison.Ordinal),
            cause)
        {
            Certainty = DeliveryCertainty.Unknown,
            Status = cause?.Status,
            Method = "POST",
            Path = cause?.Path,
            Hint = "Check with Get-TwilioMessage -To or Get-TwilioCall -To before you send it again.",
        };

    /// <summary>A defect of this module occurred while a send may have been carried out.</summary>
    public static MatonGatewayException Defect(string recipient, Exception defect)
        => new(MatonFailureReason.OutcomeUnknown, $"It is unknown whether {recipient} was reached: {defect.Message}", defect)
        {
            Certainty = DeliveryCertainty.Unknown,
            Hint = "This is a defect of the module. Check with Get-TwilioMessage -To before you send it again, and report the defect.",
        };

    /// <summary>A line of the journal is not valid.</summary>
    public static MatonJournalException JournalCorrupt(int line) => new(MatonJournalFailureReason.Corrupt, $"Line {line} of the journal is not valid.")
    {
        Hint = "Check that it is the right file. A journal that was changed by hand cannot be used. Check with Get-TwilioMessage which messages were sent.",
    };

    /// <summary>The journal has another version of the format.</summary>
    public static MatonJournalException JournalOfOtherFormat(int version, int known)
        => new(MatonJournalFailureReason.OtherFormat, FormattableString.Invariant($"The journal has format {version}; this version of the module reads format {known}."))
        {
            Hint = version > known ? "Update the module: Update-PSResource MatonTwilio." : "Use a new file for a new campaign.",
        };

    /// <summary>The path leads to something that cannot be a journal, such as a device or a pipe.</summary>
    public static MatonJournalException JournalNotAFile(string path, Exception? cause)
        => new(MatonJournalFailureReason.Unusable, $"{path} is not a regular file, and cannot be a journal.", cause)
        {
            Hint = "Specify a file on a disk with -Journal.",
        };

    /// <summary>The journal cannot be read.</summary>
    public static MatonJournalException JournalUnreadable(string path, Exception error)
        => new(MatonJournalFailureReason.Unusable, $"The journal {path} cannot be read: {error.Message}", error)
        {
            Hint = "Specify the file that -Journal of Send-TwilioSms or Start-TwilioCall created.",
        };

    /// <summary>The journal belongs to another campaign.</summary>
    public static MatonJournalException JournalOfAnotherCampaign(string path)
        => new(
            MatonJournalFailureReason.OfAnotherCampaign,
            $"The journal {path} belongs to a campaign with another body, sender or -JournalKey, or to a rehearsal in the sandbox.")
        {
            Hint = "Specify another file for a new campaign. To resume a campaign, run the same command again.",
        };

    /// <summary>Another command writes to the journal.</summary>
    public static MatonJournalException JournalInUse(string path, Exception error)
        => new(MatonJournalFailureReason.InUse, $"The journal {path} is being written by another command.", error)
        {
            Hint = "Wait until it has ended. Two commands must not send the same campaign.",
        };

    /// <summary>The journal cannot be written.</summary>
    public static MatonJournalException JournalUnusable(string path, Exception error)
        => new(MatonJournalFailureReason.Unusable, $"The journal {path} cannot be used: {error.Message}", error)
        {
            Hint = "A message that could not be recorded is not sent. Correct the problem (space, permissions, folder) and run the same command again.",
        };
}
