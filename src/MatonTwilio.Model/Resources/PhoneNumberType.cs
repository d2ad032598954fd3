namespace MatonTwilio;

/// <summary>The types of phone numbers that have a list of their own.</summary>
public enum PhoneNumberType
{
    /// <summary>Numbers of a place.</summary>
    Local,

    /// <summary>Numbers of mobile networks.</summary>
    Mobile,

    /// <summary>Numbers whose calls their owner pays for.</summary>
    TollFree,
}
