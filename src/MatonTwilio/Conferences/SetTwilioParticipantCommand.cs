using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Changes participants of a conference: mutes them, puts them on hold, plays them something, has them coach somebody.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/conference-participant-resource#update-a-participant"/>
[Cmdlet(VerbsCommon.Set, "TwilioParticipant", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/api/conference-participant-resource#update-a-participant")]
[OutputType(typeof(TwilioParticipant))]
public sealed class SetTwilioParticipantCommand : ParticipantCommand
{
    /// <summary>Whether the others do not hear them.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, FlagCell]
    public SwitchParameter Muted { get; set; }

    /// <summary>Whether they are on hold: neither heard nor hearing.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, FlagCell]
    public SwitchParameter Hold { get; set; }

    /// <summary>The URL of what they hear on hold: a sound file, or TwiML that plays or says something.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, WebAddress]
    public string? HoldUrl { get; set; }

    /// <summary>The HTTP method for -HoldUrl: GET or POST.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? HoldMethod { get; set; }

    /// <summary>The URL of what is announced to them: a sound file, or TwiML that plays or says something.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, WebAddress]
    public string? AnnounceUrl { get; set; }

    /// <summary>The HTTP method for -AnnounceUrl: GET or POST.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? AnnounceMethod { get; set; }

    /// <summary>The URL of what they hear until the conference starts. Empty text: nothing.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, WebAddress]
    public string? WaitUrl { get; set; }

    /// <summary>The HTTP method for -WaitUrl: GET or POST.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? WaitMethod { get; set; }

    /// <summary>Whether the others hear a beep when they leave.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, FlagCell]
    public SwitchParameter BeepOnExit { get; set; }

    /// <summary>Whether the conference ends when they leave.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, FlagCell]
    public SwitchParameter EndConferenceOnExit { get; set; }

    /// <summary>Whether only the one of -CallSidToCoach hears them.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, FlagCell]
    public SwitchParameter Coaching { get; set; }

    /// <summary>The call (CA...) of the participant who is coached.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("CA", AllowEmpty = true), NotCleared]
    public string? CallSidToCoach { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Update(CallSid, "Change participant", BoundFields.Of(this));
}
