namespace MatonTwilio.Tests;

/// <summary>Accounts, what they have and what they cost.</summary>
internal static partial class OperationTable
{
    private static Operation[] OfAccounts =>
    [
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
