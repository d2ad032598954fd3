namespace MatonTwilio;

/// <summary>The clock of a time.</summary>
internal enum ClockSource
{
    /// <summary>This machine's clock, before the first response of a server.</summary>
    Local,

    /// <summary>The gateway's clock, from its <c>Date</c> header. It may differ from Twilio's.</summary>
    Gateway,

    /// <summary>Twilio's clock, from the records that it created.</summary>
    Twilio,
}
