using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets accounts by SID or name, or lists the main account and its subaccounts.</summary>
/// <seealso href="https://www.twilio.com/docs/iam/api/account"/>
[Cmdlet(VerbsCommon.Get, "TwilioAccount", DefaultParameterSetName = ListSet, SupportsPaging = true, HelpUri = "https://www.twilio.com/docs/iam/api/account")]
[OutputType(typeof(TwilioAccount))]
public sealed class GetTwilioAccountCommand : TwilioGetCommand<TwilioAccount>
{
    /// <summary>Only accounts with this name. Wildcards (*) are permitted.</summary>
    [Parameter(ParameterSetName = ListSet), SupportsWildcards, ArgumentCompleter(typeof(SeenTextCompleter)), Text, Alias("Name")]
    public string? FriendlyName { get; set => field = Exclusive(value); }

    /// <summary>Only accounts with this status: active, suspended or closed.</summary>
    [Parameter(ParameterSetName = ListSet), ArgumentCompleter(typeof(AccountStatusCompleter)), Text, Alias("State")]
    public string? Status { get; set => field = Exclusive(value); }
}
