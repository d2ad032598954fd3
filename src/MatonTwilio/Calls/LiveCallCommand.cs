using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that start something with calls in progress, such as a stream.</summary>
/// <typeparam name="T">The type of the record that Twilio creates.</typeparam>
public abstract class LiveCallCommand<T> : TwilioChangeCommand<T>
{
    /// <summary>The call (CA...) in progress. Calls from the pipeline provide their own account.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, HelpMessage = "The call (CA...) in progress.")]
    [NotSent, SidsOfRows("CallSid", "Sid"), ArgumentCompleter(typeof(SidCompleter)), Sid("CA")]
    public string CallSid { get; set; } = "";

    /// <inheritdoc/>
    [Parameter, NotSent, ValidateRange(1, RowsAtOnce.Most)]
    public override int ThrottleLimit { get; set; } = RowsAtOnce.Usual;

    private protected sealed override string Owner => $"Calls/{CallSid}";
}
