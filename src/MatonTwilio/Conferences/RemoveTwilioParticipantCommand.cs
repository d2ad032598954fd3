using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Removes participants from a conference.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/conference-participant-resource#delete-a-participant"/>
[Cmdlet(VerbsCommon.Remove, "TwilioParticipant", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = "https://www.twilio.com/docs/voice/api/conference-participant-resource#delete-a-participant")]
public sealed class RemoveTwilioParticipantCommand : ParticipantCommand
{
    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (TryFindOwner())
        {
            Delete(CallSid, "Remove participant");
        }
    }
}
