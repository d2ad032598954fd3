using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets the usage and cost of an account, by category and interval.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/usage-record"/>
[Cmdlet(VerbsCommon.Get, "TwilioUsage", DefaultParameterSetName = ListSet, SupportsPaging = true, HelpUri = "https://www.twilio.com/docs/usage/api/usage-record")]
[OutputType(typeof(TwilioUsage))]
public sealed class GetTwilioUsageCommand : TwilioListCommand<TwilioUsage>
{
    /// <summary>Only this category, such as sms-outbound. Categories may contain other categories, and totalprice contains all of them.</summary>
    [Parameter(Position = 0, ParameterSetName = ListSet), ArgumentCompleter(typeof(UsageCategoryCompleter)), Text]
    public string? Category { get; set; }

    /// <summary>The first day (UTC) to count.</summary>
    [Parameter(ParameterSetName = ListSet), Moment(IsDay = true), ArgumentCompleter(typeof(MomentCompleter)), Alias("After", "Since", "StartTime")]
    public DateTime StartDate { get; set; }

    /// <summary>The last day (UTC) to count.</summary>
    [Parameter(ParameterSetName = ListSet), Moment(IsDay = true), ArgumentCompleter(typeof(MomentCompleter)), Alias("Before", "Until", "EndTime")]
    public DateTime EndDate { get; set; }

    /// <summary>Whether the usage of subaccounts is included. The default is $true; use -IncludeSubaccounts:$false to exclude it.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter IncludeSubaccounts { get; set; }

    /// <summary>The interval over which usage is added up. The default is None, which is the whole period.</summary>
    [Parameter(ParameterSetName = ListSet), NotSent]
    public UsageInterval Interval { get; set; }

    /// <summary>The account whose usage is read, from Get-TwilioAccount. The output has its name as AccountName.</summary>
    [Parameter(ValueFromPipeline = true), NotSent]
    public TwilioAccount? InputObject { get; set; }

    private protected override Action<TwilioUsage> Written()
    {
        var name = InputObject?.FriendlyName;
        return record => record.AccountName = name;
    }

    private protected override string? Subresource => Interval == UsageInterval.None ? null : Interval.ToString();
}
