using System.Text.RegularExpressions;

namespace MatonTwilio.ViewBuilder;

/// <summary>A line without indentation: the name of views and the types that they show.</summary>
/// <param name="Name">The name.</param>
/// <param name="Types">The types.</param>
internal sealed partial record Heading(string Name, IReadOnlyList<Type> Types)
{
    private const string Example = "TwilioKey=TwilioApiKey,TwilioSigningKey";

    /// <summary>Reads <c>Type</c>, or <c>Name=Type,Type</c>.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The heading.</returns>
    public static Heading Parse(OutlineLine line)
    {
        var match = Form().Match(line.Text);
        if (!match.Success)
        {
            throw line.Error(ErrorCode.Syntax, $"'{line.Text}' is not a heading. Expected a type, or as in {Example}.");
        }

        var name = match.Groups["name"].Value;
        var types = match.Groups["type"].Captures.Select(static type => type.Value).DefaultIfEmpty(name);
        return new Heading(name, [.. types.Select(type => ModelTypes.Find(line, $"MatonTwilio.{type}"))]);
    }

    [GeneratedRegex(@"^(?<name>\w+)(=(?<type>\w+)(,(?<type>\w+))*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
