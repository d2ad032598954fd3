using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets the account's phone numbers by SID, or lists them.</summary>
/// <seealso href="https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource"/>
[Cmdlet(VerbsCommon.Get, "TwilioPhoneNumber", DefaultParameterSetName = ListSet, SupportsPaging = true,
    HelpUri = "https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource")]
[OutputType(typeof(TwilioPhoneNumber))]
public sealed class GetTwilioPhoneNumberCommand : TwilioGetCommand<TwilioPhoneNumber>
{
    /// <summary>Only numbers that match: a number in E.164 format, or a pattern of digits and * for any digit.</summary>
    [Parameter(ParameterSetName = ListSet), ArgumentCompleter(typeof(OwnNumberCompleter))]
    [Form("[+0-9a-zA-Z*]+", "a number in E.164 format, such as +14155550100, or a part of one with * for any digit"), Text, Alias("Number", "Phone")]
    public string? PhoneNumber { get; set => field = Exclusive(value); }

    /// <summary>Only numbers with this name. Wildcards (*) are permitted.</summary>
    [Parameter(ParameterSetName = ListSet), SupportsWildcards, ArgumentCompleter(typeof(SeenTextCompleter)), Text, Alias("Name")]
    public string? FriendlyName { get; set => field = Exclusive(value); }

    /// <summary>Only numbers of this origin: twilio or hosted.</summary>
    [Parameter(ParameterSetName = ListSet), ArgumentCompleter(typeof(NumberOriginCompleter)), Text]
    public string? Origin { get; set => field = Exclusive(value); }

    /// <summary>Whether numbers that are new to Twilio's platform are included. The default is $true; use -Beta:$false to exclude them.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter Beta { get; set => field = Exclusive(value); }

    /// <summary>Only numbers of this type.</summary>
    [Parameter(ParameterSetName = ListSet), NotSent]
    public PhoneNumberType? Type { get; set => field = Exclusive(value); }

    private protected override string? Subresource => Type?.ToString();
}
