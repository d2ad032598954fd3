using System.Text.RegularExpressions;

namespace MatonTwilio.Contract;

/// <summary>The text of a field: <c>Name:kind(detail)!=Parameter</c>, of which the name and the kind are required.</summary>
internal sealed partial record FieldText(Word Word, string Name, string Kind, string Detail, bool IsAlways, string? Parameter)
{
    /// <summary>Reads a field whose kind is one of these.</summary>
    /// <param name="word">The text.</param>
    /// <param name="kinds">The kinds, each with a pattern of the detail and an example.</param>
    public static FieldText Parse(Word word, IReadOnlyDictionary<string, (string Detail, string Example)> kinds)
    {
        var parts = Form().Match(word.Text);
        if (!parts.Success)
        {
            throw word.Error($"'{word.Text}' is not a field. A field is a name and a kind, such as FriendlyName:text.");
        }

        var parameter = parts.Groups["parameter"];
        var field = new FieldText(
            word, parts.Groups["name"].Value, parts.Groups["kind"].Value, parts.Groups["detail"].Value,
            parts.Groups["always"].Success, parameter.Success ? parameter.Value : null);
        if (!kinds.TryGetValue(field.Kind, out var kind))
        {
            throw word.Error($"'{word.Text}' has the kind '{field.Kind}', which does not exist. The kinds are {string.Join(", ", kinds.Keys)}.");
        }

        return Regex.IsMatch(field.Detail, $"^({kind.Detail})$")
            ? field
            : throw word.Error($"'{word.Text}' is not how this kind is written. An example is {field.Name}:{kind.Example}.");
    }

    [GeneratedRegex(@"^(?<name>\w+[<>]?):(?<kind>\w+)(\((?<detail>.+)\))?(?<always>!)?(=(?<parameter>\w+))?$")]
    private static partial Regex Form();
}
