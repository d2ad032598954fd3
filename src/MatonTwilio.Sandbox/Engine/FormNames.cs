namespace MatonTwilio.Sandbox;

/// <summary>
/// The fields that the forms of each resource may have, so that a misspelled field is refused, as Twilio refuses unknown parameters, and not silently ignored.
/// CONTRIBUTING.md describes how to update them.
/// </summary>
internal static class FormNames
{
    // From Twilio's OpenAPI description of 2010-04-01, for new and changed records.
    private static readonly Dictionary<string, IReadOnlySet<string>> Described = new()
    {
        ["Accounts"] = Names("FriendlyName Status"),
        ["Addresses"] = Names("AutoCorrectAddress City CustomerName EmergencyEnabled FriendlyName IsoCountry PostalCode Region Street StreetSecondary"),
        ["Applications"] = Names("""
            ApiVersion FriendlyName MessageStatusCallback PublicApplicationConnectEnabled SmsFallbackMethod SmsFallbackUrl SmsMethod SmsStatusCallback
            SmsUrl StatusCallback StatusCallbackMethod VoiceCallerIdLookup VoiceFallbackMethod VoiceFallbackUrl VoiceMethod VoiceUrl
            """),
        ["Calls"] = Names("""
            ApplicationSid AsyncAmd AsyncAmdStatusCallback AsyncAmdStatusCallbackMethod Byoc CallReason CallToken CallerId ClientNotificationUrl
            FallbackMethod FallbackUrl From MachineDetection MachineDetectionSilenceTimeout MachineDetectionSpeechEndThreshold
            MachineDetectionSpeechThreshold MachineDetectionTimeout Method Record RecordingChannels RecordingStatusCallback RecordingStatusCallbackEvent
            RecordingStatusCallbackMethod RecordingTrack SendDigits SipAuthPassword SipAuthUsername Status StatusCallback StatusCallbackEvent
            StatusCallbackMethod TimeLimit Timeout To Trim Twiml Url
            """),
        ["Calls/Recordings"] = Names("""
            PauseBehavior RecordingChannels RecordingStatusCallback RecordingStatusCallbackEvent RecordingStatusCallbackMethod RecordingTrack Status
            Trim
            """),
        ["Calls/Payments"] = Names("""
            BankAccountType Capture ChargeAmount Confirmation Currency Description IdempotencyKey Input MinPostalCodeLength Parameter PaymentConnector
            PaymentMethod PostalCode RequireMatchingInputs SecurityCode Status StatusCallback Timeout TokenType ValidCardTypes
            """),
        ["Calls/Siprec"] = WithParameters("ConnectorName Name Status StatusCallback StatusCallbackMethod Track"),
        ["Calls/Streams"] = WithParameters("Name Status StatusCallback StatusCallbackMethod Track Url"),
        ["Calls/Transcriptions"] = Names("""
            ConfigurationId ConversationConfiguration ConversationId EnableAutomaticPunctuation EnableProviderData Hints InboundTrackLabel
            IntelligenceService LanguageCode Name OutboundTrackLabel PartialResults ProfanityFilter SpeechModel Status StatusCallbackMethod
            StatusCallbackUrl Track TranscriptionEngine
            """),
        ["Calls/UserDefinedMessageSubscriptions"] = Names("Callback IdempotencyKey Method"),
        ["Calls/UserDefinedMessages"] = Names("Content IdempotencyKey"),
        ["Conferences"] = Names("AnnounceMethod AnnounceUrl Status"),
        ["Conferences/Participants"] = Names("""
            AmdStatusCallback AmdStatusCallbackMethod AnnounceMethod AnnounceUrl Beep BeepOnExit Byoc CallReason CallSidToCoach CallToken
            CallerDisplayName CallerId ClientNotificationUrl Coaching ConferenceRecord ConferenceRecordingStatusCallback
            ConferenceRecordingStatusCallbackEvent ConferenceRecordingStatusCallbackMethod ConferenceStatusCallback ConferenceStatusCallbackEvent
            ConferenceStatusCallbackMethod ConferenceTrim EarlyMedia EndConferenceOnExit From Hold HoldMethod HoldUrl JitterBufferSize Label
            MachineDetection MachineDetectionSilenceTimeout MachineDetectionSpeechEndThreshold MachineDetectionSpeechThreshold MachineDetectionTimeout
            MaxParticipants Muted Record RecordingChannels RecordingStatusCallback RecordingStatusCallbackEvent RecordingStatusCallbackMethod
            RecordingTrack Region SipAuthPassword SipAuthUsername StartConferenceOnEnter StatusCallback StatusCallbackEvent StatusCallbackMethod
            TimeLimit Timeout To Trim WaitMethod WaitUrl
            """),
        ["Conferences/Recordings"] = Names("PauseBehavior Status"),
        ["ConnectApps"] = Names("""
            AuthorizeRedirectUrl CompanyName DeauthorizeCallbackMethod DeauthorizeCallbackUrl Description FriendlyName HomepageUrl Permissions
            """),
        ["IncomingPhoneNumbers"] = Names("""
            AccountSid AddressSid ApiVersion AreaCode BundleSid EmergencyAddressSid EmergencyStatus FriendlyName IdentitySid PhoneNumber
            SmsApplicationSid SmsFallbackMethod SmsFallbackUrl SmsMethod SmsUrl StatusCallback StatusCallbackMethod TrunkSid VoiceApplicationSid
            VoiceCallerIdLookup VoiceFallbackMethod VoiceFallbackUrl VoiceMethod VoiceReceiveMode VoiceUrl
            """),
        ["IncomingPhoneNumbers/Local"] = Names("""
            AddressSid ApiVersion BundleSid EmergencyAddressSid EmergencyStatus FriendlyName IdentitySid PhoneNumber SmsApplicationSid SmsFallbackMethod
            SmsFallbackUrl SmsMethod SmsUrl StatusCallback StatusCallbackMethod TrunkSid VoiceApplicationSid VoiceCallerIdLookup VoiceFallbackMethod
            VoiceFallbackUrl VoiceMethod VoiceReceiveMode VoiceUrl
            """),
        ["IncomingPhoneNumbers/Mobile"] = Names("""
            AddressSid ApiVersion BundleSid EmergencyAddressSid EmergencyStatus FriendlyName IdentitySid PhoneNumber SmsApplicationSid SmsFallbackMethod
            SmsFallbackUrl SmsMethod SmsUrl StatusCallback StatusCallbackMethod TrunkSid VoiceApplicationSid VoiceCallerIdLookup VoiceFallbackMethod
            VoiceFallbackUrl VoiceMethod VoiceReceiveMode VoiceUrl
            """),
        ["IncomingPhoneNumbers/TollFree"] = Names("""
            AddressSid ApiVersion BundleSid EmergencyAddressSid EmergencyStatus FriendlyName IdentitySid PhoneNumber SmsApplicationSid SmsFallbackMethod
            SmsFallbackUrl SmsMethod SmsUrl StatusCallback StatusCallbackMethod TrunkSid VoiceApplicationSid VoiceCallerIdLookup VoiceFallbackMethod
            VoiceFallbackUrl VoiceMethod VoiceReceiveMode VoiceUrl
            """),
        ["IncomingPhoneNumbers/AssignedAddOns"] = Names("InstalledAddOnSid"),
        ["Keys"] = Names("FriendlyName"),
        ["Messages"] = Names("""
            AddressRetention ApplicationSid Attempt Body ContentRetention ContentSid ContentVariables FallbackFrom ForceDelivery From MaxPrice MediaUrl
            MessagingServiceSid PersistentAction ProvideFeedback RiskCheck ScheduleType SendAsMms SendAt ShortenUrls SmartEncoded Status StatusCallback
            To TrafficType ValidityPeriod
            """),
        ["Messages/Feedback"] = Names("Outcome"),
        ["OutgoingCallerIds"] = Names("CallDelay Extension FriendlyName PhoneNumber StatusCallback StatusCallbackMethod"),
        ["Queues"] = Names("FriendlyName MaxSize"),
        ["Queues/Members"] = Names("Method Url"),
        ["SIP/CredentialLists"] = Names("FriendlyName"),
        ["SIP/CredentialLists/Credentials"] = Names("Password Username"),
        ["SIP/Domains"] = Names("""
            ByocTrunkSid DomainName EmergencyCallerSid EmergencyCallingEnabled FriendlyName Secure SipRegistration VoiceFallbackMethod
            VoiceFallbackUrl VoiceMethod VoiceStatusCallbackMethod VoiceStatusCallbackUrl VoiceUrl
            """),
        ["SIP/Domains/Auth/Calls/CredentialListMappings"] = Names("CredentialListSid"),
        ["SIP/Domains/Auth/Calls/IpAccessControlListMappings"] = Names("IpAccessControlListSid"),
        ["SIP/Domains/Auth/Registrations/CredentialListMappings"] = Names("CredentialListSid"),
        ["SIP/Domains/CredentialListMappings"] = Names("CredentialListSid"),
        ["SIP/Domains/IpAccessControlListMappings"] = Names("IpAccessControlListSid"),
        ["SIP/IpAccessControlLists"] = Names("FriendlyName"),
        ["SIP/IpAccessControlLists/IpAddresses"] = Names("CidrPrefixLength FriendlyName IpAddress"),
        ["SMS/ShortCodes"] = Names("ApiVersion FriendlyName SmsFallbackMethod SmsFallbackUrl SmsMethod SmsUrl"),
        ["SigningKeys"] = Names("FriendlyName"),
        ["Tokens"] = Names("Ttl"),
        ["Usage/Triggers"] = Names("CallbackMethod CallbackUrl FriendlyName Recurring TriggerBy TriggerValue UsageCategory"),
    };

    // Fields that are newer than that description, from Twilio's own library (NuGet, Twilio 8.2.0). TranscriptionConfigurationId is documented only for participants.
    private static readonly Dictionary<string, IReadOnlySet<string>> Newer = new()
    {
        ["Calls"] = Names("Passports RecordingConfigurationId"),
        ["Calls/Recordings"] = Names("RecordingConfigurationId"),
        ["Calls/Transcriptions"] = Names("TranscriptionConfigurationId"),
        ["Conferences/Participants"] = Names("""
            EmergencyAddress EmergencyCallerLocation EmergencyCallerPosition EmergencyCity EmergencyCountry EmergencyName EmergencyState EmergencyZipCode
            Passports RecordingConfigurationId TranscriptionConfigurationId
            """),
        ["Messages"] = Names("MessageIntent"),
    };

    /// <summary>The names in the description, by the path of the resource without SIDs.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> OfDescription => Described;

    /// <summary>Refuses a form with a field that the resource does not have.</summary>
    /// <exception cref="TwilioError">The form has such a field.</exception>
    public static void Check(Resource resource, FormFields form)
    {
        var path = PathOf(resource);
        var unknown = form.Pairs.Select(static pair => pair.Key).Where(name => !Has(Described, path, name) && !Has(Newer, path, name)).Distinct().ToList();
        if (unknown.Count > 0)
        {
            throw TwilioError.UnknownParameters(unknown);
        }
    }

    /// <summary>The path without SIDs, such as <c>Conferences/Participants</c>.</summary>
    public static string PathOf(Resource resource)
        => resource.Parent is null || resource.Parent == Accounts.Resource ? resource.Name : $"{PathOf(resource.Parent)}/{resource.Name}";

    private static bool Has(Dictionary<string, IReadOnlySet<string>> all, string path, string name) => all.TryGetValue(path, out var names) && names.Contains(name);

    // A form may have up to 99 parameters of the caller's own, each with a name and a value.
    private static HashSet<string> WithParameters(string text)
        => [.. Names(text), .. Enumerable.Range(1, 99).SelectMany(static number => new[] { $"Parameter{number}.Name", $"Parameter{number}.Value" })];

    private static HashSet<string> Names(string text) => [.. text.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)];
}
