using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>
/// Every answer has the fields of Twilio's published description, all of them and no other, in their types. The table is
/// that description in short; a star stands for the SID of a record that has some. s string, i whole number, n number in a string, b boolean, d RFC 2822 date, o object.
/// </summary>
public class SchemaTests
{
    private static readonly Dictionary<string, string> Schemas = new()
    {
        ["Accounts"] = "auth_token:s date_created:d date_updated:d friendly_name:s owner_account_sid:s sid:s status:s subresource_uris:o type:s uri:s",
        ["Messages"] = "body:s num_segments:n direction:s from:s to:s date_updated:d price:n error_message:s uri:s account_sid:s num_media:n status:s "
            + "messaging_service_sid:s sid:s date_sent:d date_created:d error_code:i price_unit:s api_version:s subresource_uris:o",
        ["IncomingPhoneNumbers"] = NumberFields + " type:s",
        ["IncomingPhoneNumbers/Local"] = NumberFields,
        ["IncomingPhoneNumbers/Mobile"] = NumberFields,
        ["IncomingPhoneNumbers/TollFree"] = NumberFields,
        ["Messages/*/Media"] = "account_sid:s content_type:s date_created:d date_updated:d parent_sid:s sid:s uri:s",
        ["Recordings"] = RecordingFields + " subresource_uris:o media_url:s",
        ["Calls/*/Recordings"] = RecordingFields,
        ["Conferences/*/Recordings"] = RecordingFields,
        ["Transcriptions"] = TranscriptionFields,
        ["Recordings/*/Transcriptions"] = TranscriptionFields,
        ["Calls"] = "sid:s date_created:d date_updated:d parent_call_sid:s account_sid:s to:s to_formatted:s from:s from_formatted:s phone_number_sid:s "
            + "status:s start_time:d end_time:d duration:n price:n price_unit:s direction:s answered_by:s api_version:s forwarded_from:s group_sid:s "
            + "caller_name:s queue_time:n trunk_sid:s uri:s subresource_uris:o",
        ["Calls/*/Events"] = "request:o response:o",
        ["Calls/*/Notifications"] = NotificationFields,
        ["Notifications"] = NotificationFields,
        ["Conferences"] = "account_sid:s date_created:d date_updated:d api_version:s friendly_name:s region:s sid:s status:s uri:s subresource_uris:o "
            + "reason_conference_ended:s call_sid_ending_conference:s",
        ["Conferences/*/Participants"] = "account_sid:s call_sid:s label:s call_sid_to_coach:s coaching:b conference_sid:s date_created:d date_updated:d "
            + "end_conference_on_exit:b muted:b hold:b start_conference_on_enter:b status:s queue_time:n uri:s",
        ["Applications"] = "account_sid:s api_version:s date_created:d date_updated:d friendly_name:s message_status_callback:s sid:s "
            + "sms_fallback_method:s sms_fallback_url:s sms_method:s sms_status_callback:s sms_url:s status_callback:s status_callback_method:s uri:s "
            + "voice_caller_id_lookup:b voice_fallback_method:s voice_fallback_url:s voice_method:s voice_url:s public_application_connect_enabled:b",
        ["Queues"] = "date_updated:d current_size:i friendly_name:s uri:s account_sid:s average_wait_time:i sid:s date_created:d max_size:i",
        ["Queues/*/Members"] = "call_sid:s date_enqueued:d position:i uri:s wait_time:i queue_sid:s",
        ["Addresses"] = "account_sid:s city:s customer_name:s date_created:d date_updated:d friendly_name:s iso_country:s postal_code:s region:s sid:s "
            + "street:s uri:s emergency_enabled:b validated:b verified:b street_secondary:s",
        ["Keys"] = KeyFields,
        ["SigningKeys"] = KeyFields,
        ["OutgoingCallerIds"] = "sid:s date_created:d date_updated:d friendly_name:s account_sid:s phone_number:s uri:s",
        ["SMS/ShortCodes"] = "account_sid:s api_version:s date_created:d date_updated:d friendly_name:s short_code:s sid:s sms_fallback_method:s "
            + "sms_fallback_url:s sms_method:s sms_url:s uri:s",
        ["Usage/Triggers"] = "account_sid:s api_version:s callback_method:s callback_url:s current_value:n date_created:d date_fired:d date_updated:d "
            + "friendly_name:s recurring:s sid:s trigger_by:s trigger_value:n uri:s usage_category:s usage_record_uri:s",
        ["Usage/Records"] = UsageFields,
        ["Usage/Records/Daily"] = UsageFields,
        ["Usage/Records/Monthly"] = UsageFields,
        ["Usage/Records/Yearly"] = UsageFields,
        ["Usage/Records/AllTime"] = UsageFields,
        ["Usage/Records/Today"] = UsageFields,
        ["Usage/Records/Yesterday"] = UsageFields,
        ["Usage/Records/ThisMonth"] = UsageFields,
        ["Usage/Records/LastMonth"] = UsageFields,
    };

    private const string RecordingFields = "account_sid:s api_version:s call_sid:s conference_sid:s date_created:d date_updated:d start_time:d duration:n sid:s price:n "
        + "price_unit:s status:s channels:i source:s error_code:i uri:s encryption_details:o";

    // The description calls price a number here as well.
    private const string TranscriptionFields = "account_sid:s api_version:s date_created:d date_updated:d duration:n price:n price_unit:s recording_sid:s sid:s status:s "
        + "transcription_text:s type:s uri:s";

    private const string NotificationFields = "account_sid:s api_version:s call_sid:s date_created:d date_updated:d error_code:s log:s message_date:d message_text:s "
        + "more_info:s request_method:s request_url:s sid:s uri:s";

    // The description calls price a number; its examples, and Twilio's answers, have it in a string.
    private const string UsageFields = "account_sid:s api_version:s as_of:s category:s count:n count_unit:s description:s end_date:s price:n price_unit:s "
        + "start_date:s subresource_uris:o uri:s usage:n usage_unit:s";

    private const string NumberFields =
        "account_sid:s address_sid:s address_requirements:s api_version:s beta:b capabilities:o date_created:d date_updated:d friendly_name:s "
        + "identity_sid:s phone_number:s origin:s sid:s sms_application_sid:s sms_fallback_method:s sms_fallback_url:s sms_method:s sms_url:s "
        + "status_callback:s status_callback_method:s trunk_sid:s uri:s voice_receive_mode:s voice_application_sid:s voice_caller_id_lookup:b "
        + "voice_fallback_method:s voice_fallback_url:s voice_method:s voice_url:s emergency_status:s emergency_address_sid:s "
        + "emergency_address_status:s bundle_sid:s status:s";

    private const string KeyFields = "sid:s friendly_name:s date_created:d date_updated:d";

    private const string DependentFields =
        "sid:s account_sid:s friendly_name:s phone_number:s voice_url:s voice_method:s voice_fallback_method:s voice_fallback_url:s voice_caller_id_lookup:b "
        + "date_created:d date_updated:d sms_fallback_method:s sms_fallback_url:s sms_method:s sms_url:s address_requirements:s capabilities:o status_callback:s "
        + "status_callback_method:s api_version:s sms_application_sid:s voice_application_sid:s trunk_sid:s emergency_status:s emergency_address_sid:s uri:s";

    public static TheoryData<string> Resources => [.. Schemas.Keys];

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Every_record_has_the_fields_of_the_description_in_their_types(string resource)
    {
        using var sandbox = new SandboxClient();

        var page = await sandbox.GetAsync(await PathAsync(sandbox, resource));

        var records = SandboxClient.List(page, ListName(page));
        Assert.NotEmpty(records);
        foreach (var record in records)
        {
            AssertSchema(Schemas[resource], record);
        }
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Every_page_has_the_fields_of_a_page(string resource)
    {
        using var sandbox = new SandboxClient();

        var page = await sandbox.GetAsync(await PathAsync(sandbox, resource));

        page.Remove(ListName(page));
        AssertSchema("page:i page_size:i start:i end:i uri:s first_page_uri:s next_page_uri:s previous_page_uri:s", page);
    }

    [Theory]
    [InlineData("Keys")]
    [InlineData("SigningKeys")]
    public async Task Who_makes_a_key_gets_its_secret_as_well(string kind)
    {
        using var sandbox = new SandboxClient();

        AssertSchema(KeyFields + " secret:s", await sandbox.PostAsync($"{sandbox.Account}/{kind}.json", HttpStatusCode.Created, ("FriendlyName", "A")));
    }

    [Fact]
    public async Task Who_asks_for_a_caller_id_gets_a_validation()
    {
        using var sandbox = new SandboxClient();

        AssertSchema(
            "account_sid:s call_sid:s friendly_name:s phone_number:s validation_code:s",
            await sandbox.PostAsync($"{sandbox.Account}/OutgoingCallerIds.json", HttpStatusCode.OK, ("PhoneNumber", SandboxClient.Recipient)));
    }

    [Fact]
    public async Task The_balance_is_one_record()
    {
        using var sandbox = new SandboxClient();

        AssertSchema("account_sid:s balance:n currency:s", await sandbox.GetAsync($"{sandbox.Account}/Balance.json"));
    }

    [Fact]
    public async Task The_numbers_of_an_address_and_the_feedback_of_a_message_are_below_theirs()
    {
        using var sandbox = new SandboxClient();
        var address = SandboxClient.Sids(await sandbox.GetAsync($"{sandbox.Account}/Addresses.json?FriendlyName=Head office"), "addresses")[0];
        var message = SandboxClient.Sids(await sandbox.GetAsync($"{sandbox.Account}/Messages.json"), "messages")[0];

        var numbers = SandboxClient.List(await sandbox.GetAsync($"{sandbox.Account}/Addresses/{address}/DependentPhoneNumbers.json"), "dependent_phone_numbers");
        var feedback = await sandbox.PostAsync($"{sandbox.Account}/Messages/{message}/Feedback.json", HttpStatusCode.Created, ("Outcome", "confirmed"));

        AssertSchema(DependentFields, Assert.Single(numbers));
        AssertSchema("account_sid:s message_sid:s outcome:s date_created:d date_updated:d uri:s", feedback);
        Assert.Equal(
            (message, "confirmed", $"{sandbox.Account}/Messages/{message}/Feedback.json"),
            (SandboxClient.Text(feedback, "message_sid"), SandboxClient.Text(feedback, "outcome"), SandboxClient.Text(feedback, "uri")));
    }

    [Theory]
    [InlineData("Notifications")]
    [InlineData("Calls/*/Notifications")]
    public async Task A_notification_read_by_itself_has_the_request_and_the_answer_too(string resource)
    {
        using var sandbox = new SandboxClient();
        var list = await PathAsync(sandbox, resource);
        var sid = SandboxClient.Sids(await sandbox.GetAsync(list), "notifications")[0];

        AssertSchema(
            NotificationFields + " request_variables:s response_body:s response_headers:s", await sandbox.GetAsync(list.Replace(".json", $"/{sid}.json", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_event_has_a_request_and_an_answer()
    {
        using var sandbox = new SandboxClient();

        var events = SandboxClient.List(await sandbox.GetAsync(await PathAsync(sandbox, "Calls/*/Events")), "events");

        Assert.All(events, happened =>
        {
            AssertSchema("method:s url:s parameters:o", happened["request"]!.AsObject());
            AssertSchema("response_code:i request_duration:i content_type:s response_body:s date_created:d", happened["response"]!.AsObject());
        });
    }

    private static async Task<string> PathAsync(SandboxClient sandbox, string resource)
    {
        if (resource == "Accounts")
        {
            return "/2010-04-01/Accounts.json";
        }

        if (resource.Split("/*/") is not [var owners, var owned])
        {
            return $"{sandbox.Account}/{resource}.json";
        }

        var page = await sandbox.GetAsync($"{sandbox.Account}/{owners}.json");
        foreach (var sid in SandboxClient.Sids(page, ListName(page)))
        {
            var path = $"{sandbox.Account}/{owners}/{sid}/{owned}.json";
            var list = await sandbox.GetAsync(path);
            if (SandboxClient.List(list, ListName(list)).Length > 0)
            {
                return path;
            }
        }

        throw new InvalidOperationException($"None of the {owners} has {owned}.");
    }

    private static string ListName(JsonObject page) => page.Single(field => field.Value is JsonArray).Key;

    internal static void AssertSchema(string schema, JsonObject record)
    {
        var expected = schema.Split(' ').Select(field => field.Split(':')).ToDictionary(field => field[0], field => field[1]);
        Assert.Equal(expected.Keys.Order(), record.Select(field => field.Key).Order());
        foreach ((var name, var value) in record)
        {
            Assert.True(value is null || Fits(expected[name], value), $"{name} is {value?.ToJsonString()}, not {expected[name]}");
        }
    }

    private static bool Fits(string type, JsonNode value) => (type, value.GetValueKind()) switch
    {
        ("s", JsonValueKind.String) => true,
        ("i", JsonValueKind.Number) => true,
        ("b", JsonValueKind.True or JsonValueKind.False) => true,
        ("o", JsonValueKind.Object) => true,
        ("n", JsonValueKind.String) => decimal.TryParse((string?)value, NumberStyles.Number, CultureInfo.InvariantCulture, out _),
        ("d", JsonValueKind.String) => DateTimeOffset.TryParseExact(
            (string?)value, "ddd, dd MMM yyyy HH:mm:ss zz00", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => false,
    };
}
