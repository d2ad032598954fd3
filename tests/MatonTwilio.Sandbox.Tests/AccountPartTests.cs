using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>The other resources of an account: balance, usage triggers, short codes.</summary>
public class AccountPartTests
{
    private static decimal Amount(JsonNode record, string field) => decimal.Parse(Text(record, field)!, CultureInfo.InvariantCulture);

    [Fact]
    public async Task The_balance_falls_by_what_is_used()
    {
        using var sandbox = new SandboxClient();
        var total = List(await sandbox.GetAsync($"{sandbox.Account}/Usage/Records.json?Category=totalprice"), "usage_records").Single();
        var before = await sandbox.GetAsync($"{sandbox.Account}/Balance.json");

        await sandbox.SendMessageAsync();
        sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        var after = await sandbox.GetAsync($"{sandbox.Account}/Balance.json");

        Assert.Equal(100 - Amount(total, "price"), Amount(before, "balance"));
        Assert.Equal(0.0079m, Amount(before, "balance") - Amount(after, "balance"));
        Assert.Equal((sandbox.Server.AccountSid, "USD"), (Text(after, "account_sid"), Text(after, "currency")));
    }

    [Fact]
    public async Task A_subaccount_has_no_balance()
    {
        using var sandbox = new SandboxClient();
        var branch = Sids(await sandbox.GetAsync("/2010-04-01/Accounts.json"), "accounts")[1];

        Assert.Equal(20404, await sandbox.RefusedAsync(HttpMethod.Get, $"/2010-04-01/Accounts/{branch}/Balance.json", HttpStatusCode.NotFound));
    }

    [Theory]
    [InlineData("count", "sms", "count")]
    [InlineData("usage", "sms-outbound", "usage")]
    [InlineData("price", "totalprice", "price")]
    public async Task The_value_of_a_trigger_is_that_of_its_usage(string figure, string category, string field)
    {
        using var sandbox = new SandboxClient();
        var usage = List(await sandbox.GetAsync($"{sandbox.Account}/Usage/Records.json?Category={category}"), "usage_records").Single();

        var trigger = await sandbox.PostAsync(
            $"{sandbox.Account}/Usage/Triggers.json",
            HttpStatusCode.Created,
            ("UsageCategory", category), ("TriggerBy", figure), ("TriggerValue", "+30.5"), ("CallbackUrl", "https://example.com/t"));

        Assert.Equal(Amount(usage, field), Amount(trigger, "current_value"));
        Assert.Equal(Amount(usage, field) + 30.5m, Amount(trigger, "trigger_value"));
        Assert.Null(Text(trigger, "date_fired"));
        Assert.Equal($"{sandbox.Account}/Usage/Records.json?Category={category}", Text(trigger, "usage_record_uri"));
    }

    [Fact]
    public async Task A_trigger_that_recurs_counts_from_the_start_of_its_day()
    {
        using var sandbox = new SandboxClient();
        var trigger = await sandbox.PostAsync(
            $"{sandbox.Account}/Usage/Triggers.json",
            HttpStatusCode.Created,
            ("UsageCategory", "sms-outbound"), ("TriggerBy", "count"), ("TriggerValue", "5"), ("Recurring", "daily"), ("CallbackUrl", "https://example.com/t"));
        var path = $"{sandbox.Account}/Usage/Triggers/{Text(trigger, "sid")}.json";

        await sandbox.SendMessageAsync();
        sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(Amount(trigger, "current_value") + 1, Amount(await sandbox.GetAsync(path), "current_value"));

        sandbox.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, Amount(await sandbox.GetAsync(path), "current_value"));
    }

    [Theory]
    [InlineData(20001, "UsageCategory=sms&TriggerValue=5")]
    [InlineData(20001, "UsageCategory=sms&CallbackUrl=https://example.com")]
    [InlineData(20422, "UsageCategory=sms&CallbackUrl=https://example.com&TriggerValue=many")]
    [InlineData(20422, "UsageCategory=sms&CallbackUrl=https://example.com&TriggerValue=-5")]
    [InlineData(20422, "UsageCategory=sms&CallbackUrl=https://example.com&TriggerValue=5&Recurring=hourly")]
    [InlineData(20422, "UsageCategory=sms&CallbackUrl=https://example.com&TriggerValue=5&TriggerBy=weight")]
    [InlineData(21502, "UsageCategory=sms&CallbackUrl=here&TriggerValue=5")]
    public async Task An_invalid_trigger_is_refused(int code, string form)
    {
        using var sandbox = new SandboxClient();

        Assert.Equal(code, await sandbox.RefusedPostAsync($"{sandbox.Account}/Usage/Triggers.json", Form(form)));
    }

    [Theory]
    [InlineData("Usage/Triggers.json?Recurring=monthly", "usage_triggers", 1)]
    [InlineData("Usage/Triggers.json?Recurring=alltime", "usage_triggers", 0)]
    [InlineData("Usage/Triggers.json?TriggerBy=count", "usage_triggers", 0)]
    [InlineData("Usage/Triggers.json?UsageCategory=totalprice", "usage_triggers", 1)]
    [InlineData("SMS/ShortCodes.json?ShortCode=999*0", "short_codes", 1)]
    [InlineData("SMS/ShortCodes.json?ShortCode=1", "short_codes", 0)]
    [InlineData("SMS/ShortCodes.json?FriendlyName=99990", "short_codes", 1)]
    public async Task Lists_are_filtered(string path, string list, int expected)
    {
        using var sandbox = new SandboxClient();

        Assert.Equal(expected, List(await sandbox.GetAsync($"{sandbox.Account}/{path}"), list).Length);
    }

    [Fact]
    public async Task A_trigger_and_a_short_code_are_changed_and_only_the_trigger_can_be_deleted()
    {
        using var sandbox = new SandboxClient();
        var trigger = $"{sandbox.Account}/Usage/Triggers/{Sids(await sandbox.GetAsync($"{sandbox.Account}/Usage/Triggers.json"), "usage_triggers")[0]}.json";
        var code = $"{sandbox.Account}/SMS/ShortCodes/{Sids(await sandbox.GetAsync($"{sandbox.Account}/SMS/ShortCodes.json"), "short_codes")[0]}.json";

        Assert.Equal("GET", Text(await sandbox.PostAsync(trigger, HttpStatusCode.OK, ("CallbackMethod", "GET"), ("UsageCategory", "sms")), "callback_method"));
        Assert.Equal("totalprice", Text(await sandbox.GetAsync(trigger), "usage_category"));
        Assert.Equal("https://example.com/s", Text(await sandbox.PostAsync(code, HttpStatusCode.OK, ("SmsUrl", "https://example.com/s")), "sms_url"));
        await sandbox.DeleteAsync(trigger);
        Assert.Equal(20404, await sandbox.RefusedAsync(HttpMethod.Get, trigger, HttpStatusCode.NotFound));
        Assert.Equal(20404, await sandbox.RefusedAsync(HttpMethod.Delete, code, HttpStatusCode.NotFound));
        Assert.Equal(20404, await sandbox.RefusedAsync(HttpMethod.Post, $"{sandbox.Account}/SMS/ShortCodes.json", HttpStatusCode.NotFound, ("ShortCode", "12345")));
    }

    [Fact]
    public async Task Feedback_is_accepted_for_an_existing_message_and_cannot_be_read()
    {
        using var sandbox = new SandboxClient();
        var path = $"{sandbox.Account}/Messages/{await sandbox.SendMessageAsync()}/Feedback.json";

        Assert.Equal("unconfirmed", Text(await sandbox.PostAsync(path, HttpStatusCode.OK, ("Outcome", "unconfirmed")), "outcome"));
        Assert.Equal(20422, await sandbox.RefusedPostAsync(path, ("Outcome", "perhaps")));
        Assert.Equal(20404, await sandbox.RefusedAsync(HttpMethod.Get, path, HttpStatusCode.NotFound));
        Assert.Equal(20404, await sandbox.RefusedAsync(
            HttpMethod.Post, $"{sandbox.Account}/Messages/SM00000000000000000000000000000000/Feedback.json", HttpStatusCode.NotFound, ("Outcome", "confirmed")));
    }

    [Fact]
    public async Task An_address_lists_the_numbers_that_use_it()
    {
        using var sandbox = new SandboxClient();
        var addresses = Sids(await sandbox.GetAsync($"{sandbox.Account}/Addresses.json"), "addresses");
        var number = Sids(await sandbox.GetAsync($"{sandbox.Account}/IncomingPhoneNumbers.json?PhoneNumber=1234567"), "incoming_phone_numbers")[0];

        async Task<string[]> DependentsAsync(string address)
            => Sids(await sandbox.GetAsync($"{sandbox.Account}/Addresses/{address}/DependentPhoneNumbers.json"), "dependent_phone_numbers");

        Assert.Empty(await DependentsAsync(addresses[0]));
        await sandbox.PostAsync($"{sandbox.Account}/IncomingPhoneNumbers/{number}.json", HttpStatusCode.OK, ("EmergencyAddressSid", addresses[0]));
        Assert.Equal([number], await DependentsAsync(addresses[0]));
    }
}
