using System.Text.RegularExpressions;

namespace MatonTwilio.Sandbox;

/// <summary>
/// Numbers to buy. The same seed creates the same numbers. Numbers that an account owns are excluded.
/// <see href="https://www.twilio.com/docs/phone-numbers/api/availablephonenumber-resource"/>
/// </summary>
internal static class AvailablePhoneNumbers
{
    private const int OfEachPlace = 12;
    private const int ShortestPattern = 2;
    private const string Path = "AvailablePhoneNumbers";

    private static readonly Dictionary<string, string> CountryNames = new()
    {
        ["CA"] = "Canada",
        ["DE"] = "Germany",
        ["GB"] = "United Kingdom",
        ["US"] = "United States",
    };

    /// <summary>The countries, and a list for each type of number that a country has.</summary>
    public static IReadOnlyList<Resource> All { get; } =
    [
        new()
        {
            Name = Path,
            Parent = Accounts.Resource,
            ListName = "countries",
            IsPaged = false,
            OldestFirst = true,
            Fields =
            [
                Field.Of("country_code", WireType.Text, country => country.Sid),
                Field.Of("country", WireType.Text, country => CountryNames[country.Sid]),
                Field.Of("beta", WireType.Boolean, _ => false),
                Field.Of("uri", WireType.Text, country => country.Path + ".json"),
                Field.Of("subresource_uris", WireType.Map, country => TypesOf(country.Sid)
                    .Select(type => KeyValuePair.Create(InSnakeCase(type), (object?)$"{country.Path}/{type}.json"))),
            ],
            Select = operation => [.. CountryNames.Keys.Select(code => Country(operation, code))],
            Find = (operation, code) => CountryNames.ContainsKey(code) ? Country(operation, code) : null,
        },
        .. CountryNames.Keys.SelectMany(code => TypesOf(code).Select(type => OfType(code, type))),
    ];

    /// <summary>The place of a number that is for sale; null for a number that is in no list.</summary>
    public static NumberPlace? PlaceOf(World world, string number)
        => NumberPlace.All.Where((place, at) => Numbers(world, at).Contains(number)).FirstOrDefault();

    /// <summary>The capabilities of a number of a place. A few numbers have fewer than the others.</summary>
    public static IReadOnlyDictionary<string, object?> Capabilities(NumberPlace place, string number)
    {
        var isLimited = number[^1] == '7' && place.Can.Length == 3;
        return IncomingPhoneNumbers.Capabilities(place.Can.Contains('v'), place.Can.Contains('s') && !isLimited, place.Can.Contains('m') && !isLimited);
    }

    private static Resource OfType(string country, string type) => new()
    {
        Name = $"{Path}/{country}/{type}",
        Parent = Accounts.Resource,
        ListName = "available_phone_numbers",
        IsPaged = false,
        OldestFirst = true,
        Fields =
        [
            Field.Of("phone_number", WireType.Text, number => number.Sid),
            Field.Of("friendly_name", WireType.Text, number => PhoneNumber.Formatted(number.Sid)),
            Field.Kept("lata"),
            Field.Kept("locality"),
            Field.Kept("rate_center"),
            Field.Kept("latitude", WireType.NumberText),
            Field.Kept("longitude", WireType.NumberText),
            Field.Kept("region"),
            Field.Kept("postal_code"),
            Field.Kept("iso_country"),
            Field.Kept("address_requirements"),
            Field.Kept("beta", WireType.Boolean),
            IncomingPhoneNumbers.CapabilitiesAs("voice", "SMS", "MMS", "fax"),
        ],
        Filters =
        [
            new("AreaCode", area => (number, _) => number.Sid.StartsWith("+1" + area, StringComparison.Ordinal)),
            new("Contains", Containing),
            Capable("VoiceEnabled", "voice"),
            Capable("SmsEnabled", "sms"),
            Capable("MmsEnabled", "mms"),
            Capable("FaxEnabled", "fax"),
            Without("ExcludeAllAddressRequired", requirement => requirement != "none"),
            Without("ExcludeLocalAddressRequired", requirement => requirement == "local"),
            Without("ExcludeForeignAddressRequired", requirement => requirement == "foreign"),
            new("Beta", value => FormRules.Boolean("Beta")(value) is true ? (_, _) => true : (number, _) => number["beta"] is false),
            Filter.Same("InPostalCode", "postal_code"),
            Filter.Same("InRegion", "region"),
            Filter.Same("InRateCenter", "rate_center"),
            Filter.Same("InLata", "lata"),
            Filter.Same("InLocality", "locality"),
        ],
        Select = operation => Select(operation, country, type),
    };

    private static List<Record> Select(Operation operation, string country, string type)
    {
        var world = operation.World;
        HashSet<string?> owned = [.. world.Records.List(Accounts.Resource, Accounts.Root)
            .SelectMany(account => world.Records.List(IncomingPhoneNumbers.Resource, account.Path)).Select(number => number.Text("phone_number"))];
        var search = NumberSearch.Of(operation.Query);
        var found = new List<Record>();
        for (var at = 0; at < NumberPlace.All.Count; at++)
        {
            var place = NumberPlace.All[at];
            if (place.Country == country && place.Type == type && search?.Includes(place) is not false)
            {
                found.AddRange(Numbers(world, at).Where(number => !owned.Contains(number)).Select(number => Available(operation, place, number)));
            }
        }

        return found;
    }

    private static SortedSet<string> Numbers(World world, int place)
    {
        var chance = new Random(unchecked((world.Options.Seed * 397) + place));
        var of = NumberPlace.All[place];
        var most = (int)Math.Pow(10, of.Digits);
        var numbers = new SortedSet<string>(StringComparer.Ordinal);
        while (numbers.Count < OfEachPlace)
        {
            numbers.Add(of.Prefix + chance.Next(most).ToString("D" + of.Digits, System.Globalization.CultureInfo.InvariantCulture));
        }

        return numbers;
    }

    private static Record Available(Operation operation, NumberPlace place, string number)
    {
        var record = Made(operation, number);
        record["lata"] = place.Lata;
        record["locality"] = place.Locality;
        record["rate_center"] = place.RateCenter;
        record["latitude"] = place.At?.Latitude;
        record["longitude"] = place.At?.Longitude;
        record["region"] = place.Region;
        record["postal_code"] = place.PostalCode;
        record["iso_country"] = place.Country;
        record["address_requirements"] = place.Address;
        record["beta"] = number[^1] == '9';
        record["capabilities"] = Capabilities(place, number);
        return record;
    }

    private static Record Country(Operation operation, string code) => Made(operation, code);

    private static Record Made(Operation operation, string name) => new(new Identity(operation.Resource, name, operation.AccountSid, operation.ParentPath, operation.Now));

    private static string[] TypesOf(string country) => [.. NumberPlace.All.Where(place => place.Country == country).Select(place => place.Type).Distinct()];

    private static string InSnakeCase(string type) => type == "TollFree" ? "toll_free" : type.ToLowerInvariant();

    private static Filter Capable(string name, string capability) => new(name, value =>
    {
        var wanted = FormRules.Boolean(name)(value) is true;
        return (number, _) => IncomingPhoneNumbers.Can(number, capability) == wanted;
    });

    private static Filter Without(string name, Func<string?, bool> excluded)
        => new(name, value => FormRules.Boolean(name)(value) is true ? (number, _) => !excluded(number.Text("address_requirements")) : (_, _) => true);

    /// <summary>A pattern of digits, and of letters on the keys. * is any one digit, % any number of digits, + the start and $ the end.</summary>
    private static RecordTest Containing(string pattern)
    {
        if (pattern.Length < ShortestPattern)
        {
            throw TwilioError.InvalidParameter("Contains", pattern);
        }

        var expression = string.Concat(pattern.Trim().Select(letter => letter switch
        {
            '*' => "[0-9]",
            '%' => "[0-9]*",
            '+' or ' ' => "^\\+",
            '$' => "$",
            >= '0' and <= '9' => letter.ToString(),
            _ when char.IsAsciiLetter(letter) => Key(char.ToUpperInvariant(letter)).ToString(),
            _ => throw TwilioError.InvalidParameter("Contains", pattern),
        }));
        return (number, _) => Regex.IsMatch(number.Sid, expression);
    }

    private static char Key(char letter) => "22233344455566677778889999"[letter - 'A'];
}
