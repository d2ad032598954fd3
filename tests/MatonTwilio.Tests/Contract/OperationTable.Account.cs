namespace MatonTwilio.Tests;

/// <summary>Accounts, what they have and what they cost.</summary>
internal static partial class OperationTable
{
    private static Operation[] OfAccounts
    => [
        new("POST", "/Accounts", "FriendlyName:text", new Command("New-TwilioAccount")),
        new("POST", "/Accounts/{AC}", "FriendlyName:text Status:enum(active|suspended|closed)", new Command("Set-TwilioAccount")),
        new("GET", "Balance", "", new Command("Get-TwilioBalance")),

        new("GET", "Addresses/{AD=AddressSid}/DependentPhoneNumbers", Paging, new Command("Get-TwilioDependentPhoneNumber")),
        new("POST", "Messages/{SM=MessageSid}/Feedback", "Outcome:enum(confirmed|unconfirmed)", new Command("Set-TwilioMessageFeedback")),

        new("GET", "SMS/ShortCodes", "FriendlyName:text ShortCode:text(9999*)" + Paging, new Command("Get-TwilioShortCode")),
        new("GET", "SMS/ShortCodes/{SC}", "", new Command("Get-TwilioShortCode")),
        new("POST", "SMS/ShortCodes/{SC}",
            $"FriendlyName:clearable ApiVersion:enum(2010-04-01|2008-08-01) SmsUrl:url SmsMethod:{Verbs} SmsFallbackUrl:url SmsFallbackMethod:{Verbs}",
            new Command("Set-TwilioShortCode")),

        new("GET", "Keys", Paging, new Command("Get-TwilioApiKey")),
        new("POST", "Keys", "FriendlyName:clearable", new Command("New-TwilioApiKey")),
        new("GET", "Keys/{SK}", "", new Command("Get-TwilioApiKey")),
        new("POST", "Keys/{SK}", "FriendlyName:clearable", new Command("Set-TwilioApiKey")),
        new("DELETE", "Keys/{SK}", "", new Command("Remove-TwilioApiKey")),
        new("GET", "SigningKeys", Paging, new Command("Get-TwilioSigningKey")),
        new("POST", "SigningKeys", "FriendlyName:clearable", new Command("New-TwilioSigningKey")),
        new("GET", "SigningKeys/{SK}", "", new Command("Get-TwilioSigningKey")),
        new("POST", "SigningKeys/{SK}", "FriendlyName:clearable", new Command("Set-TwilioSigningKey")),
        new("DELETE", "SigningKeys/{SK}", "", new Command("Remove-TwilioSigningKey")),

        new("GET", "OutgoingCallerIds", "PhoneNumber:number FriendlyName:text" + Paging, new Command("Get-TwilioCallerId")),
        new("POST", "OutgoingCallerIds",
            $"PhoneNumber:number FriendlyName:clearable CallDelay:integer(60) Extension:text(12w3#) StatusCallback:url StatusCallbackMethod:{Verbs}",
            new Command("New-TwilioCallerId")),
        new("GET", "OutgoingCallerIds/{PN}", "", new Command("Get-TwilioCallerId")),
        new("POST", "OutgoingCallerIds/{PN}", "FriendlyName:clearable", new Command("Set-TwilioCallerId")),
        new("DELETE", "OutgoingCallerIds/{PN}", "", new Command("Remove-TwilioCallerId")),

        new("GET", "Usage/Triggers",
            "Recurring:enum(daily|monthly|yearly|alltime) TriggerBy:enum(count|usage|price) UsageCategory:enum(sms-outbound|totalprice)" + Paging,
            new Command("Get-TwilioUsageTrigger")),
        new("POST", "Usage/Triggers",
            $"CallbackUrl:page TriggerValue:text(+30.5) UsageCategory:enum(sms-outbound|totalprice) CallbackMethod:{Verbs} FriendlyName:clearable "
            + "Recurring:enum(daily|monthly|yearly|alltime) TriggerBy:enum(count|usage|price)",
            new Command("New-TwilioUsageTrigger")),
        new("GET", "Usage/Triggers/{UT}", "", new Command("Get-TwilioUsageTrigger")),
        new("POST", "Usage/Triggers/{UT}", $"CallbackUrl:page CallbackMethod:{Verbs} FriendlyName:clearable", new Command("Set-TwilioUsageTrigger")),
        new("DELETE", "Usage/Triggers/{UT}", "", new Command("Remove-TwilioUsageTrigger")),
    ];
}
