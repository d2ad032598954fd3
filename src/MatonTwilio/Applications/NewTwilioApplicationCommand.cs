using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Creates an application. Several phone numbers can share its URLs for calls and messages.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/applications#create-an-application-resource"/>
[Cmdlet(VerbsCommon.New, "TwilioApplication", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/usage/api/applications#create-an-application-resource")]
[OutputType(typeof(TwilioApplication))]
public sealed class NewTwilioApplicationCommand : ApplicationFieldsCommand
{
    /// <inheritdoc/>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), Longest(64), Text(FromPipeline = true), Alias("Name")]
    public override string? FriendlyName { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Create(FriendlyName ?? "application");
}
