using System.Globalization;

namespace MatonTwilio;

/// <summary>A row of a campaign that cannot or should not be sent, with the reason.</summary>
public sealed class TwilioCampaignProblem
{
    /// <summary>The row, counted from 1.</summary>
    public long Row { get; init; }

    /// <summary>The kind of the problem.</summary>
    public TwilioCampaignProblemKind Kind { get; init; }

    /// <summary>The recipient; null if none could be read.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Why the row cannot or should not be sent.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The input object of the row.</summary>
    public object? InputObject { get; init; }

    /// <summary>The row and the reason.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Row {Row}: {Reason}");
}

/// <summary>Why a row of a campaign cannot or should not be sent.</summary>
public enum TwilioCampaignProblemKind
{
    /// <summary>Send-TwilioSms would report an error for the row and send nothing.</summary>
    CannotSend,

    /// <summary>An earlier row has the same recipient.</summary>
    Duplicate,

    /// <summary>The number is that of a fixed line.</summary>
    Landline,

    /// <summary>The recipient has opted out of the sender's messages.</summary>
    OptedOut,

    /// <summary>The recipient's last messages failed with a permanent error.</summary>
    Unreachable,
}
