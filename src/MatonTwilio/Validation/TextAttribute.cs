using System.Collections;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// Refuses a script block, a hashtable or a row for a parameter that is text. PowerShell would convert them to the source of the script block, the name of a type,
/// or the text of all columns.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TextAttribute : ArgumentTransformationAttribute
{
    /// <summary>Whether the parameter gets text from the pipeline, so that every object is refused.</summary>
    public bool FromPipeline { get; init; }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        foreach (var one in CellValue.IsList(inputData) ? ((IEnumerable)CellValue.Bare(inputData)!).Cast<object?>() : [inputData])
        {
            if (Refusal(one) is { } refusal)
            {
                throw refusal;
            }
        }

        return inputData;
    }

    /// <summary>The error for a script block.</summary>
    public static ArgumentTransformationMetadataException NotRun()
        => new("A script block is not run for this parameter, which has one value for the whole command. Specify the value, or use ForEach-Object and $_.");

    // With the inner exception, PowerShell tries the properties of a piped object.
    private ArgumentTransformationMetadataException? Refusal(object? value) => CellValue.Bare(value) switch
    {
        ScriptBlock => NotRun(),
        IDictionary => new("A hashtable is not text. To specify its entries as parameters, use @ in place of $: @parameters.", new PSInvalidCastException()),
        var bare when bare is PSCustomObject || (FromPipeline && !CellValue.IsScalar(bare))
            => new("An object is not text. Specify one of its properties.", new PSInvalidCastException()),
        _ => null,
    };
}
