using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that change participants of a conference.</summary>
public abstract class ParticipantCommand : TwilioChangeCommand<TwilioParticipant>
{
    /// <summary>The conference (CF...); objects from the pipeline have theirs.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The conference (CF...).")]
    [NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("CF")]
    public string ConferenceSid { get; set; } = "";

    /// <summary>The participants: their calls (CA...) or their labels. Objects from the pipeline have theirs.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, HelpMessage = "The participants.")]
    [NotSent, SidsOfRows("CallSid", "Sid"), ParticipantName]
    [Alias("Label")]
    public string[] CallSid { get; set; } = [];

    /// <inheritdoc/>
    [Parameter, NotSent, ValidateRange(1, RowsAtOnce.Most)]
    public override int ThrottleLimit { get; set; } = RowsAtOnce.Usual;

    private protected sealed override string Owner => $"Conferences/{ConferenceSid}";
}
