namespace MatonTwilio.Commands;

/// <summary>What an address is for. It decides which channels, names and codes are accepted beside phone numbers.</summary>
internal enum AddressUse
{
    /// <summary>A phone number and nothing else.</summary>
    Number,

    /// <summary>The recipient of a message.</summary>
    MessageRecipient,

    /// <summary>Whom a message comes from, or either side where messages are filtered.</summary>
    MessageParty,

    /// <summary>Who is called.</summary>
    CallRecipient,

    /// <summary>Who calls, or either side where calls are filtered.</summary>
    CallParty,

    /// <summary>Who is called into a conference.</summary>
    ParticipantRecipient,
}
