using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Renames verified caller IDs.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/outgoing-caller-ids#update-an-outgoingcallerid-resource"/>
[Cmdlet(VerbsCommon.Set, "TwilioCallerId", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/api/outgoing-caller-ids#update-an-outgoingcallerid-resource")]
[OutputType(typeof(TwilioCallerId))]
public sealed class SetTwilioCallerIdCommand : TwilioItemCommand<TwilioCallerId>
{
    /// <summary>A new name, up to 64 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, Longest(64), Alias("Name")]
    public string? FriendlyName { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Update(Sid, "Change caller ID", BoundFields.Of(this));
}
