using System.Globalization;
using System.Text.RegularExpressions;

namespace MatonTwilio.Sandbox;

/// <summary>Buys a number: a particular one, or any in an area code. Nothing is charged.</summary>
internal static partial class PhoneNumberPurchase
{
    /// <summary>Twilio's test number that is always taken, and its area code that never has any.</summary>
    private const string Taken = "+15005550000";
    private const string EmptyAreaCode = "533";

    public static Record Create(Operation operation)
    {
        string number = operation.Form["PhoneNumber"] is { Length: > 0 } asked ? Asked(PhoneNumber.Normalize(asked)) : InAreaCode(operation);
        bool owned = operation.World.Records.List(Accounts.Resource, Accounts.Root)
            .Any(account => IncomingPhoneNumbers.Owned(operation.World, account.Path, number) is not null);
        if (owned || number == Taken)
        {
            throw TwilioError.BadRequest(21422, $"{number} is not available.");
        }

        Record record = operation.NewRecord();
        record["phone_number"] = number;
        record["friendly_name"] ??= PhoneNumber.Formatted(number);
        record["capabilities"] = IncomingPhoneNumbers.Capabilities(voice: true, sms: true, mms: true);
        return record;
    }

    private static string Asked(string number) => PhoneNumber.IsValid(number) && number != WellKnownNumbers.InvalidNumber
        ? number
        : throw TwilioError.BadRequest(21421, $"{number} is not a valid number");

    private static string InAreaCode(Operation operation)
    {
        string area = operation.Form["AreaCode"] ?? throw TwilioError.MissingParameter("PhoneNumber or AreaCode");
        if (!AreaCode().IsMatch(area))
        {
            throw TwilioError.BadRequest(21451, $"{area} is not a valid area code");
        }

        if (area == EmptyAreaCode)
        {
            throw TwilioError.BadRequest(21452, $"No phone numbers found in area code {area}");
        }

        return string.Create(CultureInfo.InvariantCulture, $"+1{area}555{operation.World.Fate.Next(10_000):0000}");
    }

    [GeneratedRegex("^[2-9][0-9]{2}$")]
    private static partial Regex AreaCode();
}
