using System.Security;
using System.Text.Json.Serialization;
using MatonTwilio.Gateway.Json;
using MatonTwilio.Gateway.Numbers;
using MatonTwilio.Gateway.Paging;

namespace MatonTwilio.Gateway.Resources;

/// <summary>
/// The resources of the cmdlets, one line each: the type of the records, the path below an account, the name of the list in a page, the prefixes of the SIDs, the
/// time by which the list can be cut, and how the record of a send of unknown outcome is recognized.
/// </summary>
public static class ApiResources
{
    private static readonly Dictionary<Type, object> ByRecord = [];
    private static readonly Dictionary<Type, IReadOnlyList<string>> Prefixes = [];

    static ApiResources()
    {
        Add(new ApiResource<TwilioAccount>(path: "", "accounts", "AC") { Name = new(static account => account.FriendlyName, AnyText, "FriendlyName") });
        Add(new ApiResource<TwilioAddOn>("AssignedAddOns", "assigned_add_ons", "XE"));
        Add(new ApiResource<TwilioAddOnExtension>("Extensions", "extensions", "XF"));
        Add(new ApiResource<TwilioAddOnPayload>("Payloads", "payloads", "XH"));
        Add(new ApiResource<TwilioAddOnResult>("AddOnResults", "add_on_results", "XR"));
        Add(new ApiResource<TwilioAddress>("Addresses", "addresses", "AD"));
        Add(new ApiResource<TwilioApiKey>("Keys", "keys", "SK") { SetAccount = static (key, account) => key.AccountSid = account });
        Add(new ApiResource<TwilioApplication>("Applications", "applications", "AP") { Name = new(static application => application.FriendlyName, AnyText, "FriendlyName") });
        Add(new ApiResource<TwilioAuthorizedConnectApp>("AuthorizedConnectApps", "authorized_connect_apps", "CN"));
        Add(new ApiResource<TwilioAvailablePhoneNumber>("AvailablePhoneNumbers", "available_phone_numbers")
        {
            SetAccount = static (number, account) => number.AccountSid = account,
        });
        Add(new ApiResource<TwilioBalance>("Balance", listName: ""));
        Add(new ApiResource<TwilioCall>("Calls", "calls", "CA")
        {
            Time = new("StartTime", static call => call.StartTime),
            TimeFilters = [new("StartTime", static call => call.StartTime), new("EndTime", static call => call.EndTime)],
            Sends = SendMatcher.OfCalls,
        });
        Add(new ApiResource<TwilioCallEvent>("Events", "events"));
        Add(new ApiResource<TwilioCallerId>("OutgoingCallerIds", "outgoing_caller_ids", "PN"));
        Add(new ApiResource<TwilioCallerIdValidation>("OutgoingCallerIds", listName: ""));
        Add(new ApiResource<TwilioCallTranscription>("Transcriptions", listName: "", "GT") { TakesNames = true });
        Add(new ApiResource<TwilioConference>("Conferences", "conferences", "CF")
        {
            Name = new(static conference => conference.FriendlyName, AnyText, "FriendlyName") { IsCurrent = static conference => conference.Status == "in-progress" },
            TimeFilters =
            [
                new("DateCreated", static conference => conference.DateCreated, ByDay: true),
                new("DateUpdated", static conference => conference.DateUpdated, ByDay: true),
            ],
        });
        Add(new ApiResource<TwilioConnectApp>("ConnectApps", "connect_apps", "CN"));
        Add(new ApiResource<TwilioDependentPhoneNumber>("DependentPhoneNumbers", "dependent_phone_numbers", "PN"));
        Add(new ApiResource<TwilioMedia>("Media", "media_list", "ME") { TimeFilters = [new("DateCreated", static media => media.DateCreated)] });
        Add(new ApiResource<TwilioMessage>("Messages", "messages", "SM", "MM")
        {
            Time = new("DateSent", static message => message.DateSent),
            TimeFilters = [new("DateSent", static message => message.DateSent)],
            Sends = SendMatcher.OfMessages,
        });
        Add(new ApiResource<TwilioMessageFeedback>("Feedback", listName: ""));
        Add(new ApiResource<TwilioNotification>("Notifications", "notifications", "NO")
        {
            TimeFilters = [new("MessageDate", static notification => notification.MessageDate, ByDay: true)],
        });
        Add(new ApiResource<TwilioParticipant>("Participants", "participants"));
        Add(new ApiResource<TwilioPayment>("Payments", listName: "", "PK"));
        Add(new ApiResource<TwilioPhoneNumber>("IncomingPhoneNumbers", "incoming_phone_numbers", "PN")
        {
            Name = new(static number => number.PhoneNumber, Number, "PhoneNumber"),
        });
        Add(new ApiResource<TwilioPhoneNumberCountry>("AvailablePhoneNumbers", "countries") { SetAccount = static (country, account) => country.AccountSid = account });
        Add(new ApiResource<TwilioQueue>("Queues", "queues", "QU") { Name = new(static queue => queue.FriendlyName, AnyText) });
        Add(new ApiResource<TwilioQueueMember>("Members", "queue_members", "CA") { Current = "Front" });
        Add(new ApiResource<TwilioRecording>("Recordings", "recordings", "RE")
        {
            Current = "Twilio.CURRENT",
            Time = new("DateCreated", static recording => recording.DateCreated),
            TimeFilters = [new("DateCreated", static recording => recording.DateCreated)],
        });
        Add(new ApiResource<TwilioShortCode>("SMS/ShortCodes", "short_codes", "SC"));
        Add(new ApiResource<TwilioSigningKey>("SigningKeys", "signing_keys", "SK") { SetAccount = static (key, account) => key.AccountSid = account });
        Add(new ApiResource<TwilioSipCredential>("Credentials", "credentials", "CR") { Name = new(static credential => credential.Username, AnyText) });
        Add(new ApiResource<TwilioSipCredentialList>("SIP/CredentialLists", "credential_lists", "CL") { Name = new(static list => list.FriendlyName, AnyText) });
        Add(new ApiResource<TwilioSipDomain>("SIP/Domains", "domains", "SD") { Name = new(static domain => domain.DomainName, AnyText) });
        Add(new ApiResource<TwilioSipDomainMapping>("SIP/Domains", "contents", "CL", "AL") { SetPath = SipMappings.SetPlace });
        Add(new ApiResource<TwilioSipIpAccessControlList>("SIP/IpAccessControlLists", "ip_access_control_lists", "AL")
        {
            Name = new(static list => list.FriendlyName, AnyText),
        });
        Add(new ApiResource<TwilioSipIpAddress>("IpAddresses", "ip_addresses", "IP") { Name = new(static address => address.FriendlyName, AnyText) });
        Add(new ApiResource<TwilioSiprec>("Siprec", listName: "", "SR") { TakesNames = true });
        Add(new ApiResource<TwilioStream>("Streams", listName: "", "MZ") { TakesNames = true });
        Add(new ApiResource<TwilioToken>("Tokens", listName: ""));
        Add(new ApiResource<TwilioTranscription>("Transcriptions", "transcriptions", "TR"));
        Add(new ApiResource<TwilioUsage>("Usage/Records", "usage_records"));
        Add(new ApiResource<TwilioUsageTrigger>("Usage/Triggers", "usage_triggers", "UT"));
        Add(new ApiResource<TwilioUserMessage>("UserDefinedMessages", listName: "", "KX"));
        Add(new ApiResource<TwilioUserMessageSubscription>("UserDefinedMessageSubscriptions", listName: "", "ZY"));
    }

    /// <summary>The resource whose records have the type <typeparamref name="T"/>.</summary>
    /// <typeparam name="T">A type of the Model.</typeparam>
    /// <returns>The resource.</returns>
    public static ApiResource<T> Of<T>() => (ApiResource<T>)ByRecord[typeof(T)];

    /// <summary>The SID prefixes of the resource of a type.</summary>
    /// <param name="record">A type of the Model.</param>
    /// <returns>The prefixes; none for a type without a resource, or without SIDs.</returns>
    public static IReadOnlyList<string> PrefixesOf(Type record) => Prefixes.GetValueOrDefault(record, []);

    /// <summary>The name that identifies a record in place of its SID.</summary>
    /// <param name="record">The record.</param>
    /// <param name="others">The records that could have the same name.</param>
    /// <returns>The name; null if the record has none, or if it is not the only one that the name can mean.</returns>
    public static string? NameOf(TwilioResource record, IReadOnlyList<TwilioResource> others)
    {
        ArgumentNullException.ThrowIfNull(record);
        return (ByRecord.GetValueOrDefault(record.GetType()) as INamedRecords)?.NameOf(record, others);
    }

    private static string? AnyText(string text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string? Number(string text) => WrittenNumber.Parse(text, out _) is { NamesCountry: true } number ? number.ToString() : null;

    private static void Add<T>(ApiResource<T> resource)
    {
        ByRecord.Add(typeof(T), resource);
        Prefixes.Add(typeof(T), resource.SidPrefixes);
    }
}

// The types of the responses: a page if the resource has a list. The generator requires all of them on one declaration.
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [
        typeof(TextConverter), typeof(IntConverter), typeof(LongConverter), typeof(DecimalConverter), typeof(BooleanConverter),
        typeof(SecondsConverter), typeof(TimeConverter), typeof(DateConverter), typeof(StringMapConverter), typeof(TextListConverter), typeof(CapabilitiesConverter),
        typeof(PartConverter<TwilioCallEventRequest>), typeof(PartConverter<TwilioCallEventResponse>), typeof(PartListConverter<TwilioIceServer>),
        typeof(SecretConverter),
        typeof(MessageConverter),
    ])]
[JsonSerializable(typeof(SecureString))]
[JsonSerializable(typeof(Page<TwilioAccount>))]
[JsonSerializable(typeof(Page<TwilioAddOn>))]
[JsonSerializable(typeof(Page<TwilioAddOnExtension>))]
[JsonSerializable(typeof(Page<TwilioAddOnPayload>))]
[JsonSerializable(typeof(Page<TwilioAddOnResult>))]
[JsonSerializable(typeof(Page<TwilioAddress>))]
[JsonSerializable(typeof(Page<TwilioApiKey>))]
[JsonSerializable(typeof(Page<TwilioApplication>))]
[JsonSerializable(typeof(Page<TwilioAuthorizedConnectApp>))]
[JsonSerializable(typeof(Page<TwilioAvailablePhoneNumber>))]
[JsonSerializable(typeof(TwilioBalance))]
[JsonSerializable(typeof(Page<TwilioCall>))]
[JsonSerializable(typeof(Page<TwilioCallEvent>))]
[JsonSerializable(typeof(TwilioCallTranscription))]
[JsonSerializable(typeof(Page<TwilioConference>))]
[JsonSerializable(typeof(Page<TwilioConnectApp>))]
[JsonSerializable(typeof(Page<TwilioCallerId>))]
[JsonSerializable(typeof(TwilioCallerIdValidation))]
[JsonSerializable(typeof(Page<TwilioDependentPhoneNumber>))]
[JsonSerializable(typeof(Page<TwilioMedia>))]
[JsonSerializable(typeof(Page<TwilioMessage>))]
[JsonSerializable(typeof(TwilioMessageFeedback))]
[JsonSerializable(typeof(Page<TwilioNotification>))]
[JsonSerializable(typeof(Page<TwilioParticipant>))]
[JsonSerializable(typeof(TwilioPayment))]
[JsonSerializable(typeof(Page<TwilioPhoneNumber>))]
[JsonSerializable(typeof(Page<TwilioPhoneNumberCountry>))]
[JsonSerializable(typeof(Page<TwilioQueue>))]
[JsonSerializable(typeof(Page<TwilioQueueMember>))]
[JsonSerializable(typeof(Page<TwilioRecording>))]
[JsonSerializable(typeof(Page<TwilioShortCode>))]
[JsonSerializable(typeof(Page<TwilioSigningKey>))]
[JsonSerializable(typeof(Page<TwilioSipCredential>))]
[JsonSerializable(typeof(Page<TwilioSipCredentialList>))]
[JsonSerializable(typeof(Page<TwilioSipDomain>))]
[JsonSerializable(typeof(Page<TwilioSipDomainMapping>))]
[JsonSerializable(typeof(Page<TwilioSipIpAccessControlList>))]
[JsonSerializable(typeof(Page<TwilioSipIpAddress>))]
[JsonSerializable(typeof(TwilioSiprec))]
[JsonSerializable(typeof(TwilioStream))]
[JsonSerializable(typeof(TwilioToken))]
[JsonSerializable(typeof(Page<TwilioTranscription>))]
[JsonSerializable(typeof(Page<TwilioUsage>))]
[JsonSerializable(typeof(Page<TwilioUsageTrigger>))]
[JsonSerializable(typeof(TwilioUserMessage))]
[JsonSerializable(typeof(TwilioUserMessageSubscription))]
internal sealed partial class GatewayJson;
