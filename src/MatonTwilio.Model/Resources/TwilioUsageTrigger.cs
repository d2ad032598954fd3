using System.Globalization;

namespace MatonTwilio;

/// <summary>An alarm for an account's usage: Twilio requests a URL when a category reaches a value.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/usage-trigger"/>
public sealed class TwilioUsageTrigger : TwilioResource
{
    /// <summary>The trigger's friendly name.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>The category of the trigger, such as <c>sms-outbound</c>.</summary>
    public string? UsageCategory { get; set; }

    /// <summary>The figure of the category that is compared: count, usage or price.</summary>
    public string? TriggerBy { get; set; }

    /// <summary>The value at which the trigger fires. A price is in the account's currency.</summary>
    public decimal? TriggerValue { get; set; }

    /// <summary>The current value, for the period of <see cref="Recurring"/>.</summary>
    public decimal? CurrentValue { get; set; }

    /// <summary>The period of a trigger that recurs (UTC): daily, monthly or yearly; otherwise the trigger fires once.</summary>
    public string? Recurring { get; set; }

    /// <summary>When the trigger last fired (UTC); null if it has not fired.</summary>
    public DateTimeOffset? DateFired { get; set; }

    /// <summary>The URL that Twilio requests when the trigger fires.</summary>
    public string? CallbackUrl { get; set; }

    /// <summary>The HTTP method for <see cref="CallbackUrl"/>.</summary>
    public string? CallbackMethod { get; set; }

    /// <summary>The path of the usage record, relative to Twilio's host.</summary>
    public string? UsageRecordUri { get; set; }

    /// <summary>The version of the API, such as 2010-04-01.</summary>
    public string? ApiVersion { get; set; }

    private protected override string Words
        => string.IsNullOrWhiteSpace(FriendlyName) ? string.Create(CultureInfo.InvariantCulture, $"{UsageCategory} {TriggerBy} {TriggerValue}") : FriendlyName;
}
