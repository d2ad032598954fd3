namespace MatonTwilio;

/// <summary>The types of phone numbers that can be bought. Which of them a country has, Get-TwilioPhoneNumberCountry says.</summary>
/// <seealso href="https://www.twilio.com/docs/phone-numbers/api/availablephonenumber-resource"/>
public enum AvailablePhoneNumberType
{
    /// <summary>Numbers of a place.</summary>
    Local,

    /// <summary>Numbers whose calls their owner pays for.</summary>
    TollFree,

    /// <summary>Numbers of mobile networks.</summary>
    Mobile,

    /// <summary>Numbers of a country and of no place in it.</summary>
    National,

    /// <summary>Numbers whose calls caller and owner pay for together.</summary>
    SharedCost,

    /// <summary>Numbers for calls over the internet.</summary>
    Voip,

    /// <summary>Numbers for machines.</summary>
    MachineToMachine,
}
