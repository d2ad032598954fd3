using System.Text.RegularExpressions;

namespace MatonTwilio.Contract;

/// <summary>A cmdlet, with what a person types to have it carry out one operation.</summary>
/// <param name="Line">The name, and the arguments that choose the operation.</param>
/// <param name="Sends">What it always sends, as <c>Status=canceled</c>; null where it sends what its parameters say.</param>
internal sealed partial record Command(string Line, string? Sends)
{
    /// <summary>The cmdlet's name.</summary>
    public string Name => Line.Split(' ')[0];

    /// <summary>Reads one, such as <c>Stop-TwilioCall -Cancel sends Status=canceled</c>.</summary>
    public static Command Parse(ContractLine line, string text)
    {
        var parts = Form().Match(text);
        return parts.Success
            ? new Command(parts.Groups["line"].Value, parts.Groups["sends"] is { Success: true, Value: var sends } ? sends : null)
            : throw line.Error($"'{text}' is not a command. Write 'Get-TwilioCall', or 'Stop-TwilioCall sends Status=completed'.");
    }

    /// <summary>Whether the line gives a parameter itself.</summary>
    public bool Gives(string parameter) => Line.Contains($" -{parameter} ", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?<line>[A-Z]\w+-[A-Z]\w+( -.+?)?)( sends (?<sends>\w+=\S*))?$")]
    private static partial Regex Form();
}
