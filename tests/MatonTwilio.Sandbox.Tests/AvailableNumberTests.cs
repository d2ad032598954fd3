using System.Net;
using System.Text.Json.Nodes;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

public class AvailableNumberTests
{
    private static async Task<JsonObject[]> FindAsync(SandboxClient sandbox, string rest)
        => List(await sandbox.GetAsync($"{sandbox.Account}/AvailablePhoneNumbers/{rest}{(rest.Contains('?', StringComparison.Ordinal) ? '&' : '?')}PageSize=1000"), "available_phone_numbers");

    private static string[] Numbers(IEnumerable<JsonObject> found) => [.. found.Select(number => Text(number, "phone_number")!)];

    [Theory]
    [InlineData("US/Local")]
    [InlineData("US/TollFree")]
    [InlineData("CA/Local")]
    [InlineData("GB/Local")]
    [InlineData("GB/Mobile")]
    [InlineData("GB/National")]
    [InlineData("DE/Local")]
    public async Task Every_number_has_the_fields_of_the_description_in_a_list_without_pages(string list)
    {
        using var sandbox = new SandboxClient();

        var answer = await sandbox.GetAsync($"{sandbox.Account}/AvailablePhoneNumbers/{list}.json");

        Assert.Equal(["available_phone_numbers", "uri"], answer.Select(field => field.Key));
        Assert.NotEmpty(List(answer, "available_phone_numbers"));
        Assert.All(List(answer, "available_phone_numbers"), number => Schema.AssertFits(Schema.Record("TwilioAvailablePhoneNumber"), number));
    }

    [Fact]
    public async Task Countries_list_their_types_and_others_are_refused()
    {
        using var sandbox = new SandboxClient();

        var answer = await sandbox.GetAsync($"{sandbox.Account}/AvailablePhoneNumbers.json");
        var countries = List(answer, "countries");

        Assert.Equal(["countries", "uri"], answer.Select(field => field.Key));
        Assert.Equal(["CA", "DE", "GB", "US"], countries.Select(country => Text(country, "country_code")));
        Assert.All(countries, country => Schema.AssertFits(Schema.Record("TwilioPhoneNumberCountry"), country));
        var britain = await sandbox.GetAsync($"{sandbox.Account}/AvailablePhoneNumbers/GB.json");
        Assert.True(JsonNode.DeepEquals(countries[2], britain));
        Assert.Equal(["local", "mobile", "national", "toll_free"], britain["subresource_uris"]!.AsObject().Select(type => type.Key));
        Assert.Equal($"{sandbox.Account}/AvailablePhoneNumbers/GB/TollFree.json", Text(britain["subresource_uris"]!, "toll_free"));
        foreach (var missing in new[] { "FR", "US/Voip", "FR/Local", "US/Fax" })
        {
            Assert.Equal(20404, await sandbox.RefusedAsync(HttpMethod.Get, $"{sandbox.Account}/AvailablePhoneNumbers/{missing}.json", HttpStatusCode.NotFound));
        }
    }

    [Fact]
    public async Task The_same_seed_has_the_same_numbers_and_another_seed_has_others()
    {
        using var one = new SandboxClient();
        using var two = new SandboxClient();
        using var other = new SandboxClient(options => options with { Seed = 2 });

        var numbers = Numbers(await FindAsync(one, "US/Local.json"));

        Assert.Equal(numbers, Numbers(await FindAsync(two, "US/Local.json")));
        Assert.NotEqual(numbers, Numbers(await FindAsync(other, "US/Local.json")));
        Assert.Equal(numbers.Length, numbers.Distinct().Count());
    }

    [Theory]
    [InlineData("US/Local.json?AreaCode=808", "locality", "Hilo")]
    [InlineData("US/Local.json?InRegion=HI", "locality", "Hilo")]
    [InlineData("US/Local.json?InPostalCode=96720", "locality", "Hilo")]
    [InlineData("US/Local.json?InLata=834&InRateCenter=HILO", "locality", "Hilo")]
    [InlineData("US/Local.json?InLocality=Chicago", "region", "IL")]
    [InlineData("US/Local.json?NearLatLong=37.8044,-122.2712&Distance=1", "locality", "Oakland")]
    [InlineData("US/Local.json?NearLatLong=37.8044,-122.2712", "locality", "San Francisco", "Oakland")]
    [InlineData("US/Local.json?NearNumber=%2B12125551234", "locality", "New York", "Yonkers")]
    [InlineData("US/Local.json?NearNumber=%2B12125551234&Distance=5", "locality", "New York")]
    [InlineData("US/Local.json?Contains=%2B1808", "locality", "Hilo")]
    [InlineData("US/Local.json?AreaCode=999", "locality")]
    [InlineData("GB/Local.json?ExcludeAllAddressRequired=true", "locality")]
    [InlineData("GB/Local.json?ExcludeLocalAddressRequired=true", "locality", "London")]
    [InlineData("DE/Local.json?ExcludeLocalAddressRequired=true", "locality")]
    [InlineData("US/TollFree.json?MmsEnabled=true", "locality")]
    public async Task A_search_returns_only_matching_numbers(string search, string field, params string[] values)
    {
        using var sandbox = new SandboxClient();

        Assert.Equal(values, (await FindAsync(sandbox, search)).Select(number => Text(number, field)).Distinct());
    }

    [Theory]
    [InlineData("5%1$", "^.*5[0-9]*1$")]
    [InlineData("*55*1", "[0-9]55[0-9]1")]
    [InlineData("KLJ", "555")]
    public async Task Patterns_support_digits_letters_and_ends(string pattern, string expression)
    {
        using var sandbox = new SandboxClient();
        var all = Numbers(await FindAsync(sandbox, "US/Local.json"));

        Assert.Equal(
            all.Where(number => System.Text.RegularExpressions.Regex.IsMatch(number, expression)),
            Numbers(await FindAsync(sandbox, "US/Local.json?Contains=" + Uri.EscapeDataString(pattern))));
    }

    [Theory]
    [InlineData("SmsEnabled", "SMS")]
    [InlineData("MmsEnabled", "MMS")]
    [InlineData("VoiceEnabled", "voice")]
    [InlineData("FaxEnabled", "fax")]
    public async Task Capabilities_filter_in_both_ways(string filter, string capability)
    {
        using var sandbox = new SandboxClient();

        var able = await FindAsync(sandbox, $"US/Local.json?{filter}=true");
        var unable = await FindAsync(sandbox, $"US/Local.json?{filter}=false");

        Assert.All(able, number => Assert.True((bool)number["capabilities"]![capability]!));
        Assert.All(unable, number => Assert.False((bool)number["capabilities"]![capability]!));
        Assert.Equal((await FindAsync(sandbox, "US/Local.json")).Length, able.Length + unable.Length);
    }

    [Fact]
    public async Task New_numbers_can_be_excluded_and_a_page_size_limits_the_list()
    {
        using var sandbox = new SandboxClient();

        Assert.Contains(await FindAsync(sandbox, "US/Local.json?Beta=true"), number => (bool)number["beta"]!);
        Assert.DoesNotContain(await FindAsync(sandbox, "US/Local.json?Beta=false"), number => (bool)number["beta"]!);
        Assert.Equal(3, List(await sandbox.GetAsync($"{sandbox.Account}/AvailablePhoneNumbers/US/Local.json?PageSize=3"), "available_phone_numbers").Length);
    }

    [Theory]
    [InlineData("Contains=5")]
    [InlineData("Contains=5;5")]
    [InlineData("NearLatLong=here")]
    [InlineData("NearNumber=%2B4930231250")]
    [InlineData("Distance=501")]
    [InlineData("SmsEnabled=perhaps")]
    public async Task An_invalid_search_is_refused(string query)
    {
        using var sandbox = new SandboxClient();

        Assert.Equal(20422, await sandbox.RefusedAsync(HttpMethod.Get, $"{sandbox.Account}/AvailablePhoneNumbers/US/Local.json?{query}", HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task A_bought_number_has_the_listed_properties_and_is_no_longer_listed()
    {
        using var sandbox = new SandboxClient();
        var offered = (await FindAsync(sandbox, "US/TollFree.json"))[0];
        var number = Text(offered, "phone_number")!;

        var bought = await sandbox.PostAsync($"{sandbox.Account}/IncomingPhoneNumbers.json", HttpStatusCode.Created, ("PhoneNumber", number));

        Assert.Equal("toll-free", Text(bought, "type"));
        Assert.False((bool)bought["capabilities"]!["mms"]!);
        Assert.DoesNotContain(number, Numbers(await FindAsync(sandbox, "US/TollFree.json")));
        Assert.Equal(21422, await sandbox.RefusedPostAsync($"{sandbox.Account}/IncomingPhoneNumbers.json", ("PhoneNumber", number)));
        await sandbox.DeleteAsync($"{sandbox.Account}/IncomingPhoneNumbers/{Text(bought, "sid")}.json");
        Assert.Contains(number, Numbers(await FindAsync(sandbox, "US/TollFree.json")));
    }

    [Fact]
    public async Task A_number_is_bought_only_by_its_own_type()
    {
        using var sandbox = new SandboxClient();
        var number = Numbers(await FindAsync(sandbox, "GB/Mobile.json"))[0];

        Assert.Equal(21422, await sandbox.RefusedPostAsync($"{sandbox.Account}/IncomingPhoneNumbers/TollFree.json", ("PhoneNumber", number)));
        Assert.Equal(20001, await sandbox.RefusedPostAsync($"{sandbox.Account}/IncomingPhoneNumbers/Mobile.json", ("AreaCode", "212")));
        var bought = await sandbox.PostAsync($"{sandbox.Account}/IncomingPhoneNumbers/Mobile.json", HttpStatusCode.Created, ("PhoneNumber", number));

        Assert.False(bought.ContainsKey("type"));
        Assert.Contains(Text(bought, "sid"), Sids(await sandbox.GetAsync($"{sandbox.Account}/IncomingPhoneNumbers/Mobile.json"), "incoming_phone_numbers"));
    }

    [Theory]
    [InlineData("GB/Local", 21631, "US")]
    [InlineData("DE/Local", 21615, "DE")]
    public async Task A_country_that_requires_an_address_refuses_a_purchase_without_one(string list, int code, string country)
    {
        using var sandbox = new SandboxClient();
        var number = Numbers(await FindAsync(sandbox, list + ".json"))[0];
        var address = Sids(await sandbox.GetAsync($"{sandbox.Account}/Addresses.json?IsoCountry={country}"), "addresses")[0];

        Assert.Equal(code, await sandbox.RefusedPostAsync($"{sandbox.Account}/IncomingPhoneNumbers.json", ("PhoneNumber", number)));
        await sandbox.PostAsync($"{sandbox.Account}/IncomingPhoneNumbers.json", HttpStatusCode.Created, ("PhoneNumber", number), ("AddressSid", address));
    }
}
