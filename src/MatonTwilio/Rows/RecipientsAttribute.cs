using System.Collections;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// Converts recipients of any type to texts. An object that is a row becomes <see cref="OfRow"/>, because PowerShell would convert the whole row to one text,
/// which is not a number.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RecipientsAttribute : ArgumentTransformationAttribute
{
    /// <summary>The value for recipients that come from the row.</summary>
    public static string?[] OfRow { get; } = ["\0row"];

    /// <summary>Whether a parameter's value is <see cref="OfRow"/>.</summary>
    public static bool IsOfRow(string?[]? recipients) => recipients is [var only] && only == OfRow[0];

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        if (!CellValue.IsList(inputData))
        {
            return CellValue.IsScalar(inputData) ? CellValue.Text(inputData) is { } text ? new[] { text } : null : OfRow;
        }

        var many = ((IEnumerable)CellValue.Bare(inputData)!).Cast<object?>().ToList();
        return many.TrueForAll(CellValue.IsScalar) ? many.ConvertAll(CellValue.Text).ToArray() : OfRow;
    }
}
