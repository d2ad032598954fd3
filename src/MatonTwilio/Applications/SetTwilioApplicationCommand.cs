using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Changes applications and returns them.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/applications#update-an-application-resource"/>
[Cmdlet(VerbsCommon.Set, "TwilioApplication", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/usage/api/applications#update-an-application-resource")]
[OutputType(typeof(TwilioApplication))]
public sealed class SetTwilioApplicationCommand : ApplicationFieldsCommand
{
    /// <summary>The SIDs of the applications. Objects from the pipeline provide their own SID and account.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The SIDs of the applications.")]
    [NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Alias("Id", "Identity", "Name")]
    public string[] Sid { get; set; } = [];

    /// <summary>A new name, up to 64 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, Longest(64), Alias("NewName")]
    public override string? FriendlyName { get; set; }

    /// <inheritdoc/>
    [Parameter, NotSent, ValidateRange(1, RowsAtOnce.Most)]
    public override int ThrottleLimit { get; set; } = RowsAtOnce.Usual;

    /// <inheritdoc/>
    protected override void ProcessRecord() => Update(Sid, "Change application", BoundFields.Of(this));
}
