using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets participants of a conference by call or label, or lists them. A conference that has ended has no participants.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/conference-participant-resource"/>
[Cmdlet(VerbsCommon.Get, "TwilioParticipant", DefaultParameterSetName = ListSet, SupportsPaging = true,
    HelpUri = "https://www.twilio.com/docs/voice/api/conference-participant-resource")]
[OutputType(typeof(TwilioParticipant))]
public sealed class GetTwilioParticipantCommand : TwilioListCommand<TwilioParticipant>
{
    private const string NameSet = "Name";

    private NamedOwner<TwilioConference>? _conference;

    /// <summary>
    /// The conference: its SID (CF...) or its name. If several conferences have the name, the one in progress is used. Objects from the pipeline provide their own.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The conference: its SID (CF...) or its name.")]
    [NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("CF", AllowName = true)]
    public string ConferenceSid { get; set; } = "";

    /// <summary>The participants to get, by call (CA...) or label.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, ParameterSetName = NameSet, HelpMessage = "The participants to read.")]
    [NotSent, SidsOfRows("CallSid", "Sid"), ParticipantName]
    [Alias("Label")]
    public string[] CallSid { get; set => field = Exclusive(value); } = [];

    /// <summary>Only participants who are muted. Use <c>:$false</c> for those who are not.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter Muted { get; set => field = Exclusive(value); }

    /// <summary>Only participants who are on hold. Use <c>:$false</c> for those who are not.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter Hold { get; set => field = Exclusive(value); }

    /// <summary>Only participants who coach another participant. Use <c>:$false</c> for those who do not.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter Coaching { get; set => field = Exclusive(value); }

    private protected override string Owner => $"Conferences/{_conference?.Sid}";

    private protected override bool TryFindOwner() => (_conference ??= new(this)).TryFind(ConferenceSid);

    /// <inheritdoc/>
    protected override void ProcessRecord() => ReadOfOwner(ParameterSetName == NameSet ? CallSid : null);
}
