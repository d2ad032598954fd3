namespace MatonTwilio;

/// <summary>The keys by which messages are grouped in delivery results.</summary>
public enum TwilioDeliveryKey
{
    /// <summary>The recipient's country.</summary>
    Country,

    /// <summary>The recipient.</summary>
    To,

    /// <summary>The sender.</summary>
    From,

    /// <summary>The messaging service that chose the sender.</summary>
    MessagingService,

    /// <summary>Twilio's error code.</summary>
    ErrorCode,

    /// <summary>The hour of the day (UTC) of the message.</summary>
    Hour,

    /// <summary>The day (UTC) of the message.</summary>
    Day,

    /// <summary>The body without the words that differ from message to message.</summary>
    BodyTemplate,
}
