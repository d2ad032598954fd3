using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Adds a row to its result, so that both can be exported, compared and joined.</summary>
internal static class SentRow
{
    /// <summary>Adds the input as InputObject, and the columns of a row as properties.</summary>
    /// <param name="result">The result of the input.</param>
    /// <param name="input">The input.</param>
    public static PSObject Attach(object result, object? input)
    {
        var made = PSObject.AsPSObject(result);
        made.Properties.Add(new PSNoteProperty("InputObject", input));
        return RowColumns.AddTo(made, Row.Of(input));
    }
}
