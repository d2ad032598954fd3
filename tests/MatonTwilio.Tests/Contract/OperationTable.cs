namespace MatonTwilio.Tests;

/// <summary>
/// The contract with Twilio's API: its operations, every field that its description lists for each, and which cmdlet carries it out.
/// Adding a resource adds rows; the tests of this folder take their cases from them.
/// </summary>
/// <remarks>Facts from https://github.com/twilio/twilio-oai (twilio_api_v2010), in this table's own words.</remarks>
internal static partial class OperationTable
{
    private const string Paging = " PageSize:integer(37) Page:none PageToken:none";
    private const string Verbs = "enum(GET|POST)";

    private const string NumberFilters = "Beta:boolean FriendlyName:text PhoneNumber:text(+1555***4567) Origin:enum(twilio|hosted)" + Paging;

    private const string NumberFields =
        $"ApiVersion:enum(2010-04-01|2008-08-01) FriendlyName:clearable SmsApplicationSid:sidOrNone(AP) SmsFallbackMethod:{Verbs} SmsFallbackUrl:url "
        + $"SmsMethod:{Verbs} SmsUrl:url StatusCallback:url StatusCallbackMethod:{Verbs} VoiceApplicationSid:sidOrNone(AP) VoiceCallerIdLookup:boolean "
        + $"VoiceFallbackMethod:{Verbs} VoiceFallbackUrl:url VoiceMethod:{Verbs} VoiceUrl:url EmergencyStatus:enum(Active|Inactive) EmergencyAddressSid:sidOrNone(AD) "
        + "TrunkSid:sidOrNone(TK) VoiceReceiveMode:enum(voice|fax) IdentitySid:sidOrNone(RI) AddressSid:sidOrNone(AD) BundleSid:sidOrNone(BU)";

    private const string UsageFilters = "Category:enum(sms-outbound|totalprice) StartDate:day EndDate:day IncludeSubaccounts:boolean" + Paging;

    private const string ApplicationFields =
        $"FriendlyName:clearable ApiVersion:enum(2010-04-01|2008-08-01) VoiceUrl:url VoiceMethod:{Verbs} VoiceFallbackUrl:url VoiceFallbackMethod:{Verbs} "
        + $"StatusCallback:url StatusCallbackMethod:{Verbs} VoiceCallerIdLookup:boolean SmsUrl:url SmsMethod:{Verbs} SmsFallbackUrl:url SmsFallbackMethod:{Verbs} "
        + "SmsStatusCallback:url MessageStatusCallback:url PublicApplicationConnectEnabled:boolean";

    private const string AddressFields =
        "CustomerName:text Street:text City:text Region:text PostalCode:text FriendlyName:clearable EmergencyEnabled:boolean AutoCorrectAddress:boolean StreetSecondary:clearable";

    /// <summary>Why a field of an operation is not sent by its cmdlets, or not by one of them.</summary>
    public static IReadOnlyDictionary<string, string> NotParameters { get; } = new Dictionary<string, string>
    {
        ["Page"] = "Twilio asks to follow next_page_uri; the pager does.",
        ["PageToken"] = "It is in next_page_uri.",
        ["DateCreated"] = OfAnOwner,
        ["DateCreated<"] = OfAnOwner,
        ["DateCreated>"] = OfAnOwner,
        ["PageSize"] = OfAnOwner,
    };

    private const string OfAnOwner = "The recordings of a call that is piped in are read all; the account's list has these filters, and -CallSid.";

    /// <summary>Parameters that are not fields of a request, and what they are.</summary>
    public static IReadOnlyDictionary<string, string> OwnParameters { get; } = new Dictionary<string, string>
    {
        ["Region"] = "how numbers are written",
        ["Session"] = "which session sends it",
        ["AccountSid"] = "is in the path",
        ["ConnectionId"] = "is in the header Maton-Connection",
        ["CountryCode"] = "is in the path of available numbers",
        ["Type"] = "is in the path of numbers",
        ["Interval"] = "is in the path of usage",
        ["Cancel"] = "chooses the value of Status",
        ["Say"] = "becomes Twiml",
        ["Voice"] = "is in the Twiml of -Say",
        ["Language"] = "is in the Twiml of -Say",
        ["Loop"] = "is in the Twiml of -Say",
        ["InputObject"] = "the row from which the others are bound",
        ["ThrottleLimit"] = "how many requests are under way at once",
        ["SettleSec"] = "how long a lost send is looked for",
        ["Journal"] = "where sends are recorded",
        ["JournalKey"] = "what tells rows apart in the journal",
        ["PassThru"] = "whether what was sent before is returned",
        ["Wait"] = "what happens after the request",
        ["TimeoutSec"] = "how long -Wait waits",
        ["PollSeconds"] = "how often -Wait looks",
    };

    /// <summary>Fields that a parameter brings along.</summary>
    public static IReadOnlyDictionary<string, string> Companions { get; } = new Dictionary<string, string>
    {
        ["SendAt"] = "ScheduleType=fixed",
    };

    /// <summary>Every operation; a family that came later has a file of its own.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new("GET", "/Accounts", "FriendlyName:text Status:enum(active|suspended|closed)" + Paging, new Command("Get-TwilioAccount")),
        new("GET", "/Accounts/{AC}", "", new Command("Get-TwilioAccount")),

        new("GET", "Messages", "To:number From:number DateSent:day DateSent<:time=SentBefore DateSent>:time=SentAfter" + Paging, new Command("Get-TwilioMessage")),
        new("POST", "Messages",
            "To:each From:number MessagingServiceSid:sid(MG) FallbackFrom:number Body:text! MediaUrl:urls StatusCallback:page "
            + "ApplicationSid:sid(AP) MaxPrice:amount ProvideFeedback:boolean Attempt:integer(2) ValidityPeriod:integer(36000) ForceDelivery:boolean "
            + "ContentRetention:enum(retain|discard) AddressRetention:enum(retain|obfuscate) SmartEncoded:boolean PersistentAction:texts TrafficType:enum(free) "
            + "ShortenUrls:boolean ScheduleType:enum(fixed) SendAt:time SendAsMms:boolean RiskCheck:enum(enable|disable)",
            new Command("Send-TwilioSms")),
        new("POST", "Messages", "To:each From:number ContentSid:sid(HX)! ContentVariables:text", new Command("Send-TwilioSms")) { Variant = "template" },
        new("GET", "Messages/{SM}", "", new Command("Get-TwilioMessage")),
        new("POST", "Messages/{SM}", "Body:none Status:none",
            new Command("Clear-TwilioMessage") { Sends = "Body=" },
            new Command("Stop-TwilioMessage") { Sends = "Status=canceled" }),
        new("DELETE", "Messages/{SM}", "", new Command("Remove-TwilioMessage")),
        new("GET", "Messages/{MM}", "", new Command("Get-TwilioMessage")),

        new("GET", "Calls",
            "To:number From:number ParentCallSid:sid(CA) Status:enum(queued|ringing|in-progress|completed|busy|failed|no-answer|canceled) "
            + "StartTime:day StartTime<:time=StartedBefore StartTime>:time=StartedAfter EndTime:day EndTime<:time=EndedBefore EndTime>:time=EndedAfter" + Paging,
            new Command("Get-TwilioCall")),
        new("POST", "Calls",
            $"To:each From:number Url:page Method:{Verbs} FallbackUrl:url FallbackMethod:{Verbs} Twiml:text(<Response><Say>A</Say></Response>) ApplicationSid:sid(AP) "
            + $"StatusCallback:url StatusCallbackEvent:texts StatusCallbackMethod:{Verbs} SendDigits:text(ww12#*0) Timeout:integer(600) Record:boolean "
            + $"RecordingChannels:enum(mono|dual) RecordingStatusCallback:url RecordingStatusCallbackMethod:{Verbs} RecordingStatusCallbackEvent:texts "
            + "RecordingTrack:enum(inbound|outbound|both) Trim:enum(trim-silence|do-not-trim) SipAuthUsername:text SipAuthPassword:secret "
            + "MachineDetection:enum(Enable|DetectMessageEnd) MachineDetectionTimeout:integer(59) MachineDetectionSpeechThreshold:integer(1000) "
            + "MachineDetectionSpeechEndThreshold:integer(5000) MachineDetectionSilenceTimeout:integer(10000) AsyncAmd:boolean AsyncAmdStatusCallback:url "
            + $"AsyncAmdStatusCallbackMethod:{Verbs} CallerId:text Byoc:sid(BY) CallReason:text CallToken:text TimeLimit:integer(14400) ClientNotificationUrl:url",
            new Command("Start-TwilioCall")),
        new("GET", "Calls/{CA}", "", new Command("Get-TwilioCall")),
        new("POST", "Calls/{CA}",
            $"Url:url Method:{Verbs} FallbackUrl:url FallbackMethod:{Verbs} Twiml:text(<Response/>) StatusCallback:url StatusCallbackMethod:{Verbs} TimeLimit:integer(60) Status:none",
            new Command("Set-TwilioCall"),
            new Command("Stop-TwilioCall") { Sends = "Status=completed" },
            new Command("Stop-TwilioCall -Cancel") { Sends = "Status=canceled" }),
        new("DELETE", "Calls/{CA}", "", new Command("Remove-TwilioCall")),

        new("GET", "IncomingPhoneNumbers", NumberFilters, new Command("Get-TwilioPhoneNumber")),
        new("GET", "IncomingPhoneNumbers/Local", NumberFilters, new Command("Get-TwilioPhoneNumber -Type Local")),
        new("GET", "IncomingPhoneNumbers/Mobile", NumberFilters, new Command("Get-TwilioPhoneNumber -Type Mobile")),
        new("GET", "IncomingPhoneNumbers/TollFree", NumberFilters, new Command("Get-TwilioPhoneNumber -Type TollFree")),
        new("GET", "IncomingPhoneNumbers/{PN}", "", new Command("Get-TwilioPhoneNumber")),
        new("POST", "IncomingPhoneNumbers/{PN}", NumberFields + " AccountSid:sid(AC)=NewAccountSid", new Command("Set-TwilioPhoneNumber")),
        new("DELETE", "IncomingPhoneNumbers/{PN}", "", new Command("Remove-TwilioPhoneNumber")),

        new("GET", "Applications", "FriendlyName:text" + Paging, new Command("Get-TwilioApplication")),
        new("POST", "Applications", ApplicationFields, new Command("New-TwilioApplication")),
        new("GET", "Applications/{AP}", "", new Command("Get-TwilioApplication")),
        new("POST", "Applications/{AP}", ApplicationFields, new Command("Set-TwilioApplication")),
        new("DELETE", "Applications/{AP}", "", new Command("Remove-TwilioApplication")),

        new("GET", "Queues", Paging, new Command("Get-TwilioQueue")),
        new("POST", "Queues", "FriendlyName:text MaxSize:integer(5000)", new Command("New-TwilioQueue")),
        new("GET", "Queues/{QU}", "", new Command("Get-TwilioQueue")),
        new("POST", "Queues/{QU}", "FriendlyName:text MaxSize:integer(1)", new Command("Set-TwilioQueue")),
        new("DELETE", "Queues/{QU}", "", new Command("Remove-TwilioQueue")),

        new("GET", "Addresses", "CustomerName:text FriendlyName:text EmergencyEnabled:boolean IsoCountry:text(DE)" + Paging, new Command("Get-TwilioAddress")),
        new("POST", "Addresses", AddressFields + " IsoCountry:text(DE)", new Command("New-TwilioAddress")),
        new("GET", "Addresses/{AD}", "", new Command("Get-TwilioAddress")),
        new("POST", "Addresses/{AD}", AddressFields, new Command("Set-TwilioAddress")),
        new("DELETE", "Addresses/{AD}", "", new Command("Remove-TwilioAddress")),

        new("GET", "Usage/Records", UsageFilters, new Command("Get-TwilioUsage")),
        new("GET", "Usage/Records/Daily", UsageFilters, new Command("Get-TwilioUsage -Interval Daily")),
        new("GET", "Usage/Records/Monthly", UsageFilters, new Command("Get-TwilioUsage -Interval Monthly")),
        new("GET", "Usage/Records/Yearly", UsageFilters, new Command("Get-TwilioUsage -Interval Yearly")),
        new("GET", "Usage/Records/AllTime", UsageFilters, new Command("Get-TwilioUsage -Interval AllTime")),
        new("GET", "Usage/Records/Today", UsageFilters, new Command("Get-TwilioUsage -Interval Today")),
        new("GET", "Usage/Records/Yesterday", UsageFilters, new Command("Get-TwilioUsage -Interval Yesterday")),
        new("GET", "Usage/Records/ThisMonth", UsageFilters, new Command("Get-TwilioUsage -Interval ThisMonth")),
        new("GET", "Usage/Records/LastMonth", UsageFilters, new Command("Get-TwilioUsage -Interval LastMonth")),

        .. CallLogs,
        .. Conferences,
        .. QueueMembers,
        .. Recordings,
        .. OfAccounts,
        .. OfNumbers,
    ];
}
