using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that change or end a part of a call, such as a stream.</summary>
/// <typeparam name="T">The type of the record.</typeparam>
public abstract class LiveCallPartCommand<T> : TwilioChangeCommand<T>
{
    /// <summary>The SIDs of the records. Objects from the pipeline provide their own SID.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The SIDs of the records.")]
    [NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Alias("Id", "Identity")]
    public string[] Sid { get; set; } = [];

    /// <summary>The call (CA...). Objects from the pipeline provide their own.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, HelpMessage = "The call (CA...).")]
    [NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("CA")]
    public string CallSid { get; set; } = "";

    /// <inheritdoc/>
    [Parameter, NotSent, ValidateRange(1, RowsAtOnce.Most)]
    public override int ThrottleLimit { get; set; } = RowsAtOnce.Usual;

    private protected sealed override string Owner => $"Calls/{CallSid}";
}
