using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Creates a subaccount, with its own numbers, messages and usage. The main account owns it and pays for it.</summary>
/// <seealso href="https://www.twilio.com/docs/iam/api/subaccounts#create-a-subaccount"/>
[Cmdlet(VerbsCommon.New, "TwilioAccount", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/iam/api/subaccounts#create-a-subaccount")]
[OutputType(typeof(TwilioAccount))]
public sealed class NewTwilioAccountCommand : TwilioChangeCommand<TwilioAccount>
{
    /// <summary>A name, up to 64 characters. By default, Twilio creates a name from the time.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), Longest(64), Text(FromPipeline = true), Alias("Name")]
    public string? FriendlyName { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Create(FriendlyName ?? "subaccount");
}
