namespace MatonTwilio.Commands;

/// <summary>The use of an address. It decides which channels, names and codes are accepted besides phone numbers.</summary>
internal enum AddressUse
{
    /// <summary>A phone number and nothing else.</summary>
    Number,

    /// <summary>The recipient of a message.</summary>
    MessageRecipient,

    /// <summary>The sender of a message, or either party if messages are filtered.</summary>
    MessageParty,

    /// <summary>The recipient of a call.</summary>
    CallRecipient,

    /// <summary>The caller, or either party if calls are filtered.</summary>
    CallParty,

    /// <summary>The recipient of a call into a conference.</summary>
    ParticipantRecipient,
}
