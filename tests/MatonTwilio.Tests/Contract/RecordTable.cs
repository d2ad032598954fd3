namespace MatonTwilio.Tests;

/// <summary>The records of the API: the fields that its description lists for each, and what they are to a user.</summary>
/// <param name="Type">The type of the object.</param>
/// <param name="Cmdlet">The cmdlet that reads it.</param>
/// <param name="SidPrefix">The letters of its SID; null where it cannot be read by SID.</param>
/// <param name="ListName">The name of the list in a page; null where the cmdlet gets one record alone.</param>
/// <param name="Fields">The fields (<see cref="RecordField"/>).</param>
internal sealed partial record RecordTable(string Type, string Cmdlet, string? SidPrefix, string? ListName, string Fields)
{
    private const string Identity = "sid:text account_sid:text date_created:time date_updated:time uri:text ";

    // The same for numbers and applications.
    private const string Handlers =
        "friendly_name:text api_version:text voice_url:text voice_method:text voice_fallback_url:text voice_fallback_method:text voice_caller_id_lookup:flag "
        + "sms_url:text sms_method:text sms_fallback_url:text sms_fallback_method:text status_callback:text status_callback_method:text ";

    private const string NumberFields = Identity + Handlers
        + "phone_number:text capabilities:capabilities sms_application_sid:text voice_application_sid:text trunk_sid:text address_requirements:text "
        + "emergency_status:text emergency_address_sid:text ";

    public IReadOnlyList<RecordField> AllFields { get; } =
        [.. Fields.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static field => new RecordField(field.Split(':')[0], field.Split(':')[1]))];

    public static IReadOnlyList<RecordTable> All { get; } =
    [
        new("TwilioAccount", "Get-TwilioAccount", "AC", "accounts",
            "sid:text date_created:time date_updated:time uri:text friendly_name:text owner_account_sid:text status:text type:text subresource_uris:map"),
        new("TwilioMessage", "Get-TwilioMessage", "SM", "messages",
            Identity + "body:text from:text to:text status:text direction:text date_sent:time num_segments:int num_media:int price:amount price_unit:text "
            + "error_code:int error_message:text messaging_service_sid:text api_version:text subresource_uris:map"),
        new("TwilioCall", "Get-TwilioCall", "CA", "calls",
            Identity + "from:text from_formatted:text to:text to_formatted:text status:text direction:text start_time:time end_time:time duration:seconds price:amount "
            + "price_unit:text answered_by:text caller_name:text forwarded_from:text parent_call_sid:text phone_number_sid:text group_sid:text trunk_sid:text "
            + "queue_time:int api_version:text subresource_uris:map"),
        new("TwilioPhoneNumber", "Get-TwilioPhoneNumber", "PN", "incoming_phone_numbers",
            NumberFields + "type:text status:text beta:flag origin:text voice_receive_mode:text address_sid:text emergency_address_status:text "
            + "bundle_sid:text identity_sid:text"),
        new("TwilioApplication", "Get-TwilioApplication", "AP", "applications",
            Identity + Handlers + "sms_status_callback:text message_status_callback:text public_application_connect_enabled:flag"),
        new("TwilioQueue", "Get-TwilioQueue", "QU", "queues", Identity + "friendly_name:text current_size:int max_size:int average_wait_time:seconds"),
        new("TwilioAddress", "Get-TwilioAddress", "AD", "addresses",
            Identity + "friendly_name:text customer_name:text street:text street_secondary:text city:text region:text postal_code:text iso_country:text "
            + "emergency_enabled:flag validated:flag verified:flag"),
        new("TwilioMedia", "Get-TwilioMedia MM0123456789abcdef0123456789abcdef", "ME", "media_list", Identity + "content_type:text parent_sid:text"),
        new("TwilioRecording", "Get-TwilioRecording", "RE", "recordings",
            Identity + "call_sid:text conference_sid:text status:text start_time:time duration:seconds channels:int source:text price:amount price_unit:text "
            + "error_code:int encryption_details:map media_url:text api_version:text subresource_uris:map"),
        new("TwilioTranscription", "Get-TwilioTranscription", "TR", "transcriptions",
            Identity + "recording_sid:text status:text transcription_text:text duration:seconds price:amount price_unit:text type:text api_version:text"),
        new("TwilioConference", "Get-TwilioConference", "CF", "conferences",
            Identity + "friendly_name:text status:text region:text reason_conference_ended:text call_sid_ending_conference:text api_version:text subresource_uris:map"),
        new("TwilioParticipant", "Get-TwilioParticipant " + Samples.Sid("CF"), "CA", "participants",
            "account_sid:text call_sid:text label:text call_sid_to_coach:text coaching:flag conference_sid:text date_created:time date_updated:time "
            + "end_conference_on_exit:flag muted:flag hold:flag start_conference_on_enter:flag status:text queue_time:int uri:text"),
        new("TwilioQueueMember", "Get-TwilioQueueMember " + Samples.Sid("QU"), "CA", "queue_members",
            "call_sid:text date_enqueued:time position:int uri:text wait_time:seconds queue_sid:text"),
        new("TwilioCallEvent", "Get-TwilioCallEvent " + Samples.Sid("CA"), null, "events", "request:eventRequest response:eventResponse"),
        new("TwilioNotification", "Get-TwilioNotification", "NO", "notifications",
            Identity + "api_version:text call_sid:text error_code:int log:int message_date:time message_text:text more_info:text request_method:text request_url:text "
            + "request_variables:text response_body:text response_headers:text"),
        new("TwilioUsage", "Get-TwilioUsage", null, "usage_records",
            "account_sid:text api_version:text as_of:time category:text description:text start_date:day end_date:day count:amount count_unit:text usage:amount "
            + "usage_unit:text price:amount price_unit:text subresource_uris:map uri:text"),
        .. OfAccounts,
    ];

    /// <summary>Properties that are no field of the record's, and why they are there.</summary>
    public static IReadOnlyDictionary<string, string> OwnProperties { get; } = new Dictionary<string, string>
    {
        ["TwilioAccount.AccountSid"] = "binds to the -AccountSid of other cmdlets",
        ["TwilioApiKey.AccountSid"] = "the account that was asked: binds to the -AccountSid of other cmdlets",
        ["TwilioAvailablePhoneNumber.AccountSid"] = "the account that was asked: binds to the -AccountSid of other cmdlets",
        ["TwilioCall.CallSid"] = "binds to the -CallSid of other cmdlets",
        ["TwilioCallEvent.CallSid"] = "the call that was asked about, which the response does not repeat",
        ["TwilioConference.ConferenceSid"] = "binds to the -ConferenceSid of other cmdlets",
        ["TwilioPhoneNumberCountry.AccountSid"] = "the account that was asked: binds to the -AccountSid of other cmdlets",
        ["TwilioPhoneNumberCountry.Types"] = "the types of subresource_uris, as -Type takes them",
        ["TwilioQueue.QueueSid"] = "binds to the -QueueSid of other cmdlets",
        ["TwilioQueueMember.AccountSid"] = "is in the uri, and binds to the -AccountSid of other cmdlets",
        ["TwilioSigningKey.AccountSid"] = "the account that was asked: binds to the -AccountSid of other cmdlets",
    };
}
