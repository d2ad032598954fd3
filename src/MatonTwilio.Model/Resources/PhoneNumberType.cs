namespace MatonTwilio;

/// <summary>The types of phone numbers for which Twilio has separate lists.</summary>
public enum PhoneNumberType
{
    /// <summary>Numbers of a town or an area.</summary>
    Local,

    /// <summary>Numbers of mobile networks.</summary>
    Mobile,

    /// <summary>Numbers whose owner pays for incoming calls.</summary>
    TollFree,
}
