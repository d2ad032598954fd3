namespace MatonTwilio;

/// <summary>The types of phone numbers that can be bought. Get-TwilioPhoneNumberCountry returns the types of each country.</summary>
/// <seealso href="https://www.twilio.com/docs/phone-numbers/api/availablephonenumber-resource"/>
public enum AvailablePhoneNumberType
{
    /// <summary>Numbers of a town or an area.</summary>
    Local,

    /// <summary>Numbers whose owner pays for incoming calls.</summary>
    TollFree,

    /// <summary>Numbers of mobile networks.</summary>
    Mobile,

    /// <summary>Numbers of a country that belong to no area.</summary>
    National,

    /// <summary>Numbers for which the caller and the owner share the cost of a call.</summary>
    SharedCost,

    /// <summary>Numbers for calls over the internet.</summary>
    Voip,

    /// <summary>Numbers for machines.</summary>
    MachineToMachine,
}
