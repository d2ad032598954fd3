using System.Text.RegularExpressions;

namespace MatonTwilio.Contract;

/// <summary>A cmdlet, with the arguments with which it carries out one operation.</summary>
/// <param name="Line">The name, and the arguments that choose the operation.</param>
/// <param name="Sends">The fields that it always sends, such as <c>Status=canceled</c>; null if it sends those of its parameters.</param>
internal sealed partial record Command(string Line, string? Sends)
{
    /// <summary>The cmdlet's name.</summary>
    public string Name => Line.Split(' ')[0];

    /// <summary>Reads a command, such as <c>Stop-TwilioCall -Cancel sends Status=canceled</c>.</summary>
    public static Command Parse(ContractLine line, string text)
    {
        var parts = Form().Match(text);
        return parts.Success
            ? new Command(parts.Groups["line"].Value, parts.Groups["sends"] is { Success: true, Value: var sends } ? sends : null)
            : throw line.Error($"'{text}' is not a command. Write 'Get-TwilioCall', or 'Stop-TwilioCall sends Status=completed'.");
    }

    /// <summary>Whether the command line contains a parameter.</summary>
    public bool Gives(string parameter) => Line.Contains($" -{parameter} ", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?<line>[A-Z]\w+-[A-Z]\w+( -.+?)?)( sends (?<sends>\w+=\S*))?$")]
    private static partial Regex Form();
}
