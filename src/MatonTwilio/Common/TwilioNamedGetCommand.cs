using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that read records by SID or name, or list them.</summary>
/// <typeparam name="T">The type of the records.</typeparam>
public abstract class TwilioNamedGetCommand<T> : TwilioGetCommand<T>
{
    /// <summary>The SIDs or names of the records to get. The pipeline accepts text, and objects and rows with a property Sid.</summary>
    [Parameter(
        Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = SidSet,
        HelpMessage = "The SIDs or names of the records to read.")]
    [NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Alias("Id", "Identity", "Name")]
    public sealed override string[] Sid { get; set => field = Exclusive(value); } = [];
}
