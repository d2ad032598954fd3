namespace MatonTwilio.Tests;

/// <summary>What accounts have and what they cost.</summary>
internal sealed partial record RecordTable
{
    private const string KeyFields = "sid:text date_created:time date_updated:time friendly_name:text secret:secret";

    private static RecordTable[] OfAccounts
    => [
        new("TwilioApiKey", "Get-TwilioApiKey", "SK", "keys", KeyFields),
        new("TwilioAvailablePhoneNumber", "Find-TwilioPhoneNumber US", null, "available_phone_numbers",
            "friendly_name:text phone_number:text lata:text locality:text rate_center:text latitude:amount longitude:amount region:text postal_code:text "
            + "iso_country:text address_requirements:text beta:flag capabilities:capabilities"),
        new("TwilioBalance", "Get-TwilioBalance", null, null, "account_sid:text balance:amount currency:text"),
        new("TwilioCallerId", "Get-TwilioCallerId", "PN", "outgoing_caller_ids", Identity + "phone_number:text friendly_name:text"),
        new("TwilioCallerIdValidation", "New-TwilioCallerId +15559876543", null, null,
            "account_sid:text call_sid:text friendly_name:text phone_number:text validation_code:text"),
        new("TwilioDependentPhoneNumber", $"Get-TwilioDependentPhoneNumber {Samples.Sid("AD")}", null, "dependent_phone_numbers", NumberFields),
        new("TwilioMessageFeedback", $"Set-TwilioMessageFeedback {Samples.Sid("SM")} confirmed", null, null,
            "account_sid:text message_sid:text outcome:text date_created:time date_updated:time uri:text"),
        new("TwilioShortCode", "Get-TwilioShortCode", "SC", "short_codes",
            Identity + "short_code:text friendly_name:text sms_url:text sms_method:text sms_fallback_url:text sms_fallback_method:text api_version:text"),
        new("TwilioPhoneNumberCountry", "Get-TwilioPhoneNumberCountry", null, "countries", "country_code:text country:text uri:text beta:flag subresource_uris:map"),
        new("TwilioSigningKey", "Get-TwilioSigningKey", "SK", "signing_keys", KeyFields),
        new("TwilioUsageTrigger", "Get-TwilioUsageTrigger", "UT", "usage_triggers",
            Identity + "friendly_name:text usage_category:text trigger_by:text trigger_value:amount current_value:amount recurring:text date_fired:time "
            + "callback_url:text callback_method:text usage_record_uri:text api_version:text"),
    ];
}
