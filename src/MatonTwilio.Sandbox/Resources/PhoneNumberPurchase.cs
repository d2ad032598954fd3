using System.Globalization;
using System.Text.RegularExpressions;

namespace MatonTwilio.Sandbox;

/// <summary>Buys a number: a specified one, or any in an area code. Nothing is charged.</summary>
internal static partial class PhoneNumberPurchase
{
    /// <summary>Twilio's test number that is never available, and its area code that never has any.</summary>
    private const string Taken = "+15005550000";
    private const string EmptyAreaCode = "533";

    public static Record Create(Operation operation)
    {
        var number = operation.Form["PhoneNumber"] is { Length: > 0 } asked ? Asked(PhoneNumber.Normalize(asked)) : InAreaCode(operation);
        var owned = operation.World.Records.List(Accounts.Resource, Accounts.Root)
            .Any(account => IncomingPhoneNumbers.Owned(operation.World, account.Path, number) is not null);
        if (owned || number == Taken)
        {
            throw TwilioError.BadRequest(21422, $"{number} is not available.");
        }

        var place = AvailablePhoneNumbers.PlaceOf(operation.World, number);
        RequireAddress(operation, place);
        var record = operation.NewRecord(IncomingPhoneNumbers.Resource);
        record["phone_number"] = number;
        record["friendly_name"] ??= PhoneNumber.Formatted(number);
        record["capabilities"] = place is null ? IncomingPhoneNumbers.Capabilities(voice: true, sms: true, mms: true) : AvailablePhoneNumbers.Capabilities(place, number);
        if (place is not null)
        {
            record["type"] = IncomingPhoneNumbers.TypeOf(place);
            record["address_requirements"] = place.Address;
        }

        return record;
    }

    /// <summary>Buys a number if it has the type.</summary>
    public static Record CreateOfType(Operation operation, string type)
    {
        var record = Create(operation);
        if (AvailablePhoneNumbers.PlaceOf(operation.World, record.Text("phone_number")!) is not null && record.Text("type") != type)
        {
            throw TwilioError.BadRequest(21422, $"{record.Text("phone_number")} is not available.");
        }

        record["type"] = type;
        return record;
    }

    /// <summary>Requires the address that a number's country requires. Twilio's error names it.</summary>
    private static void RequireAddress(Operation operation, NumberPlace? place)
    {
        if (place is null or { Address: "none" })
        {
            return;
        }

        var isLocal = place.Address == "local";
        if (!operation.World.Records.TryFind(Addresses.Resource, operation.AccountPath, operation.Form["AddressSid"] ?? string.Empty, out var address)
            || (isLocal && address.Text("iso_country") != place.Country))
        {
            throw isLocal
                ? TwilioError.BadRequest(21615, "Phone Number Requires a Local Address")
                : TwilioError.BadRequest(21631, "Phone Number Requires an Address but the 'AddressSid' parameter was empty");
        }
    }

    private static string Asked(string number) => PhoneNumber.IsValid(number) && number != WellKnownNumbers.InvalidNumber
        ? number
        : throw TwilioError.BadRequest(21421, $"{number} is not a valid number");

    private static string InAreaCode(Operation operation)
    {
        var area = operation.Form["AreaCode"] ?? throw TwilioError.MissingParameter("PhoneNumber or AreaCode");
        if (!AreaCode().IsMatch(area))
        {
            throw TwilioError.BadRequest(21451, $"{area} is not a valid area code");
        }

        if (area == EmptyAreaCode)
        {
            throw TwilioError.BadRequest(21452, $"No phone numbers found in area code {area}");
        }

        return string.Create(CultureInfo.InvariantCulture, $"+1{area}555{operation.World.Chance.Next(10_000):0000}");
    }

    [GeneratedRegex("^[2-9][0-9]{2}$")]
    private static partial Regex AreaCode();
}
