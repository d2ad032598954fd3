using System.Management.Automation;
using System.Management.Automation.Language;

namespace MatonTwilio.Commands;

/// <summary>
/// Finds <c>$_</c> in an argument that PowerShell expands before the first input, where it has no value: <c>Import-Csv people.csv | Send-TwilioSms -Body "Hello
/// $($_.Name)"</c> would send the same text, without a name, to everybody. A script block is expanded for each input.
/// </summary>
internal static class CurrentInput
{
    private static readonly string[] Names = ["_", "PSItem"];

    /// <summary>The error for the first argument with <c>$_</c>; null if there is none, or if it has a value, as in ForEach-Object.</summary>
    /// <param name="cmdlet">The cmdlet, before its first input.</param>
    public static ErrorRecord? FindProblem(PSCmdlet cmdlet)
    {
        var line = cmdlet.MyInvocation;
        if (!line.ExpectingInput || cmdlet.GetVariableValue(Names[0]) is not null || TypedLine.Of(line) is not { } text
            || !Names.Any(name => text.Contains($"${name}", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var argument = TypedLine.ElementsIn(line, text).FirstOrDefault(static element => element.Find(IsInput, searchNestedScriptBlocks: false) is not null);
        return argument is null ? null : ErrorRecords.InvalidInput(
            "NoCurrentInput",
            $"$_ has no value in {DisplayText.Visible(argument.Extent.Text)}, because PowerShell expands this text before the first row.",
            argument.Extent.Text,
            $"Use a script block, which runs for each row: {{ {DisplayText.Visible(argument.Extent.Text)} }}");
    }

    private static bool IsInput(Ast part) => part is VariableExpressionAst variable && Names.Contains(variable.VariablePath.UserPath, StringComparer.OrdinalIgnoreCase);
}
