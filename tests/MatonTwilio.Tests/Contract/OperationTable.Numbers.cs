namespace MatonTwilio.Tests;

/// <summary>Numbers that can be bought, and their purchase.</summary>
internal static partial class OperationTable
{
    private const string AvailableFilters =
        "AreaCode:integer(212) Contains:text(+1212*5%$) SmsEnabled:boolean MmsEnabled:boolean VoiceEnabled:boolean FaxEnabled:boolean "
        + "ExcludeAllAddressRequired:boolean ExcludeLocalAddressRequired:boolean ExcludeForeignAddressRequired:boolean Beta:boolean NearNumber:number "
        + "NearLatLong:text(37.840699,-122.461853) Distance:integer(500) InPostalCode:text InRegion:text InRateCenter:text InLata:text InLocality:text" + Paging;

    // By name: the Model's types are not to be found yet where this is made.
    private static string[] AvailableTypes => ["Local", "TollFree", "Mobile", "National", "SharedCost", "Voip", "MachineToMachine"];

    private static string[] OwnTypes => ["Local", "Mobile", "TollFree"];

    private static IEnumerable<Operation> OfNumbers
    => [
        new("GET", "AvailablePhoneNumbers", Paging, new Command("Get-TwilioPhoneNumberCountry")),
        new("GET", "AvailablePhoneNumbers/US", "", new Command("Get-TwilioPhoneNumberCountry -CountryCode us")),
        .. AvailableTypes.Select(static type =>
            new Operation("GET", $"AvailablePhoneNumbers/US/{type}", AvailableFilters, new Command($"Find-TwilioPhoneNumber -CountryCode us -Type {type}"))),

        new("POST", "IncomingPhoneNumbers", NumberFields + " PhoneNumber:number", new Command("New-TwilioPhoneNumber")),
        new("POST", "IncomingPhoneNumbers", NumberFields + " AreaCode:text(212)!", new Command("New-TwilioPhoneNumber")) { Variant = "area code" },
        .. OwnTypes.Select(static type =>
            new Operation("POST", $"IncomingPhoneNumbers/{type}", NumberFields + " PhoneNumber:number", new Command($"New-TwilioPhoneNumber -Type {type}"))),
    ];
}
