using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets usage triggers by SID, or lists them.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/usage-trigger"/>
[Cmdlet(VerbsCommon.Get, "TwilioUsageTrigger", DefaultParameterSetName = ListSet, SupportsPaging = true, HelpUri = "https://www.twilio.com/docs/usage/api/usage-trigger")]
[OutputType(typeof(TwilioUsageTrigger))]
public sealed class GetTwilioUsageTriggerCommand : TwilioGetCommand<TwilioUsageTrigger>
{
    /// <summary>Only triggers that recur daily, monthly or yearly, or, with alltime, those that fire once.</summary>
    [Parameter(ParameterSetName = ListSet), ArgumentCompleter(typeof(TriggerRecurringCompleter)), Text]
    public string? Recurring { get; set => field = Exclusive(value); }

    /// <summary>Only triggers on this value: count, usage or price.</summary>
    [Parameter(ParameterSetName = ListSet), ArgumentCompleter(typeof(TriggerFigureCompleter)), Text]
    public string? TriggerBy { get; set => field = Exclusive(value); }

    /// <summary>Only triggers on this category, such as sms-outbound.</summary>
    [Parameter(ParameterSetName = ListSet), ArgumentCompleter(typeof(UsageCategoryCompleter)), Text, Alias("Category")]
    public string? UsageCategory { get; set => field = Exclusive(value); }
}
