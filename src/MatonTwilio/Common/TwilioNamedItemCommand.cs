using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that change or delete records whose name is as good as their SID.</summary>
/// <typeparam name="T">The type of the records.</typeparam>
public abstract class TwilioNamedItemCommand<T> : TwilioItemCommand<T>
{
    /// <summary>The SIDs of the records, or their numbers or names, if they have one. Objects from the pipeline provide their own SID and account.</summary>
    [Parameter(
        Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        HelpMessage = "The SIDs of the records, or their numbers or names, if they have one.")]
    [NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Alias("Id", "Identity", "Name")]
    public override string[] Sid { get; set; } = [];
}
