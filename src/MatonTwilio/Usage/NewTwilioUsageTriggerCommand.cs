using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Creates a usage trigger. Twilio requests its URL when a category of usage reaches a value.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/usage-trigger#create-a-usagetrigger-resource"/>
[Cmdlet(VerbsCommon.New, "TwilioUsageTrigger", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/usage/api/usage-trigger#create-a-usagetrigger-resource")]
[OutputType(typeof(TwilioUsageTrigger))]
public sealed class NewTwilioUsageTriggerCommand : TwilioChangeCommand<TwilioUsageTrigger>
{
    /// <summary>The category, such as sms-outbound, or totalprice for all categories.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The category, such as sms-outbound.")]
    [ValidateNotNullOrEmpty, ArgumentCompleter(typeof(UsageCategoryCompleter)), Text]
    public string? UsageCategory { get; set; }

    /// <summary>The value at which the trigger fires, such as 50, or +30 for 30 more than the current value.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, HelpMessage = "The value at which the trigger fires.")]
    [Form(@"\+?[0-9]+(\.[0-9]+)?", "a number such as 50 or 2.5, or +30 for 30 more than the current value"), Text]
    public string? TriggerValue { get; set; }

    /// <summary>The URL that Twilio requests when the trigger fires.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true, HelpMessage = "The URL that Twilio requests when the trigger fires.")]
    [ValidateNotNullOrEmpty, WebAddress, Text]
    public string? CallbackUrl { get; set; }

    /// <summary>The HTTP method for -CallbackUrl: GET or POST.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(HttpMethodCompleter)), Text]
    public string? CallbackMethod { get; set; }

    /// <summary>A name, up to 64 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), Longest(64), Text, Alias("Name")]
    public string? FriendlyName { get; set; }

    /// <summary>The interval after which the trigger starts again: daily, monthly or yearly (UTC). By default, it fires once.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(TriggerRecurringCompleter)), Text]
    public string? Recurring { get; set; }

    /// <summary>The value of the category that is compared: count, usage or price. The default is usage.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(TriggerFigureCompleter)), Text]
    public string? TriggerBy { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Create(UsageCategory!);
}
