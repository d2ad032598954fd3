using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that change participants of a conference.</summary>
public abstract class ParticipantCommand : TwilioChangeCommand<TwilioParticipant>
{
    private NamedOwner<TwilioConference>? _conference;

    /// <summary>
    /// The conference: its SID (CF...) or its name. If several conferences have the name, the one in progress is used. Objects from the pipeline provide their own.
    /// </summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, HelpMessage = "The conference: its SID (CF...) or its name.")]
    [NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("CF", AllowName = true)]
    public string ConferenceSid { get; set; } = "";

    /// <summary>The participants, by call (CA...) or label. Objects from the pipeline provide their own.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The participants.")]
    [NotSent, SidsOfRows("CallSid", "Sid"), ParticipantName]
    [Alias("Label")]
    public string[] CallSid { get; set; } = [];

    /// <inheritdoc/>
    [Parameter, NotSent, ValidateRange(1, RowsAtOnce.Most)]
    public override int ThrottleLimit { get; set; } = RowsAtOnce.Usual;

    private protected sealed override string Owner => $"Conferences/{_conference?.Sid}";

    private protected sealed override bool TryFindOwner() => (_conference ??= new(this)).TryFind(ConferenceSid);
}
