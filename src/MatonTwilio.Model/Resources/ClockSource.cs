namespace MatonTwilio;

/// <summary>Whose clock a time is by.</summary>
internal enum ClockSource
{
    /// <summary>This machine's: no server has told its time yet.</summary>
    Local,

    /// <summary>The gateway's, by its <c>Date</c> header. It need not be Twilio's.</summary>
    Gateway,

    /// <summary>Twilio's, learned from what it created.</summary>
    Twilio,
}
