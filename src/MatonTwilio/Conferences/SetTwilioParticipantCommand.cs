using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Changes the mute, hold and coaching settings of participants of a conference, and plays announcements to them.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/conference-participant-resource#update-a-participant"/>
[Cmdlet(VerbsCommon.Set, "TwilioParticipant", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/api/conference-participant-resource#update-a-participant")]
[OutputType(typeof(TwilioParticipant))]
public sealed class SetTwilioParticipantCommand : ParticipantCommand
{
    /// <summary>Whether the participant is muted.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, FlagCell]
    public SwitchParameter Muted { get; set; }

    /// <summary>Whether the participant is on hold. A participant on hold neither hears the others nor is heard.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, FlagCell]
    public SwitchParameter Hold { get; set; }

    /// <summary>The URL of what the participant hears on hold: an audio file, or TwiML with Play or Say.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, WebAddress]
    public string? HoldUrl { get; set; }

    /// <summary>The HTTP method for -HoldUrl: GET or POST.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? HoldMethod { get; set; }

    /// <summary>The URL of the announcement: an audio file, or TwiML with Play or Say.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, WebAddress]
    public string? AnnounceUrl { get; set; }

    /// <summary>The HTTP method for -AnnounceUrl: GET or POST.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? AnnounceMethod { get; set; }

    /// <summary>The URL of what the participant hears until the conference starts. With empty text, the participant hears nothing.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, WebAddress]
    public string? WaitUrl { get; set; }

    /// <summary>The HTTP method for -WaitUrl: GET or POST.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? WaitMethod { get; set; }

    /// <summary>Whether the other participants hear a beep when this one leaves.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, FlagCell]
    public SwitchParameter BeepOnExit { get; set; }

    /// <summary>Whether the conference ends when this participant leaves.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, FlagCell]
    public SwitchParameter EndConferenceOnExit { get; set; }

    /// <summary>Whether only the participant of -CallSidToCoach hears this one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, FlagCell]
    public SwitchParameter Coaching { get; set; }

    /// <summary>The call (CA...) of the coached participant.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("CA", AllowEmpty = true), NotCleared]
    public string? CallSidToCoach { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (TryFindOwner())
        {
            Update(CallSid, "Change participant", BoundFields.Of(this));
        }
    }
}
