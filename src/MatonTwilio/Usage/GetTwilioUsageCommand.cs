using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets what an account used and paid, by category and over the times that are asked for.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/usage-record"/>
[Cmdlet(VerbsCommon.Get, "TwilioUsage", DefaultParameterSetName = ListSet, SupportsPaging = true, HelpUri = "https://www.twilio.com/docs/usage/api/usage-record")]
[OutputType(typeof(TwilioUsage))]
public sealed class GetTwilioUsageCommand : TwilioListCommand<TwilioUsage>
{
    /// <summary>Only this category, such as sms-outbound. Categories contain one another; totalprice contains them all.</summary>
    [Parameter(Position = 0, ParameterSetName = ListSet), ArgumentCompleter(typeof(UsageCategoryCompleter))]
    public string? Category { get; set; }

    /// <summary>The first day (UTC) to count.</summary>
    [Parameter(ParameterSetName = ListSet), Moment(IsDay = true)]
    public DateTime StartDate { get; set; }

    /// <summary>The last day (UTC) to count.</summary>
    [Parameter(ParameterSetName = ListSet), Moment(IsDay = true)]
    public DateTime EndDate { get; set; }

    /// <summary>Whether subaccounts are counted too; Twilio counts them unless you specify -IncludeSubaccounts:$false.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter IncludeSubaccounts { get; set; }

    /// <summary>Over which times usage is added up: day by day, this month, and so on.</summary>
    [Parameter(ParameterSetName = ListSet), NotSent]
    public UsageInterval Interval { get; set; }

    /// <summary>The account whose usage is read, from Get-TwilioAccount: its name is the AccountName of what comes back.</summary>
    [Parameter(ValueFromPipeline = true), NotSent]
    public TwilioAccount? InputObject { get; set; }

    private protected override Action<TwilioUsage> Written()
    {
        var name = InputObject?.FriendlyName;
        return record => record.AccountName = name;
    }

    private protected override string? Subresource => Interval == UsageInterval.None ? null : Interval.ToString();
}
