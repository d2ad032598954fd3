using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that change records, by SID or from the pipeline.</summary>
/// <typeparam name="T">The type of the records.</typeparam>
public abstract class TwilioItemCommand<T> : TwilioChangeCommand<T>
{
    /// <summary>The SIDs of the records, or their numbers or names, if they have one. Objects from the pipeline provide their own SID and account.</summary>
    [Parameter(
        Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        HelpMessage = "The SIDs of the records, or their numbers or names, if they have one.")]
    [NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Alias("Id", "Identity")]
    public virtual string[] Sid { get; set; } = [];

    /// <inheritdoc/>
    [Parameter, NotSent, ValidateRange(1, RowsAtOnce.Most)]
    public override int ThrottleLimit { get; set; } = RowsAtOnce.Usual;
}
