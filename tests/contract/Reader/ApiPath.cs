using System.Text.RegularExpressions;

namespace MatonTwilio.Contract;

/// <summary>A path below an account, or below the version if it starts with a slash.</summary>
/// <param name="Text">
/// The path in the file. <c>{CallSid:CA}</c> is a SID of that kind, which -CallSid specifies; <c>{CallSid:CA=Sid}</c> one that -Sid specifies; <c>{CountryCode:text(US)}</c> a text
/// in the command line.
/// </param>
internal sealed partial record ApiPath(string Text)
{
    private const string Unknown = "XX";

    /// <summary>The path as Twilio publishes it.</summary>
    public string Template { get; } = Placeholder().Replace(Text, static found => $"{{{found.Groups["name"].Value}}}");

    /// <summary>The SIDs in the path: the letters of each, and its parameter.</summary>
    public IReadOnlyList<(string Prefix, string Parameter)> Sids { get; } =
    [
        .. Placeholder().Matches(Text).Where(static found => found.Groups["prefix"].Success).Select(static found =>
            (found.Groups["prefix"].Value, found.Groups[found.Groups["parameter"].Success ? "parameter" : "name"].Value)),
    ];

    /// <summary>Whether it is the path of a single record.</summary>
    public bool IsOfRecord => Text.EndsWith('}');

    /// <summary>The path with an example for each placeholder.</summary>
    public string Example => Placeholder().Replace(Text, static found => found.Groups["text"] is { Success: true, Value: var text }
        ? text
        : Sid.Example(found.Groups["prefix"] is { Success: true, Value: var prefix } ? prefix : Unknown));

    /// <summary>Reads a path.</summary>
    /// <param name="word">The text.</param>
    /// <param name="isCarriedOut">Whether each placeholder must specify its value.</param>
    public static ApiPath Parse(Word word, bool isCarriedOut)
    {
        if (!Form().IsMatch(Placeholder().Replace(word.Text, "x")))
        {
            throw word.Error($"'{word.Text}' is not a path. A path is written as Calls/{{CallSid:CA}}/Recordings.");
        }

        return !isCarriedOut || Placeholder().Matches(word.Text).All(static found => found.Groups["kind"].Success)
            ? new ApiPath(word.Text)
            : throw word.Error($"'{word.Text}' does not say which SIDs it takes. Write {{CallSid:CA}} in place of {{CallSid}}.");
    }

    /// <summary>The path of the request at the gateway.</summary>
    public string At(string account) => $"/twilio/2010-04-01{(Text.StartsWith('/') ? "" : $"/Accounts/{account}/")}{Example}.json";

    /// <inheritdoc/>
    public override string ToString() => Text;

    [GeneratedRegex(@"\{(?<name>\w+)(:(?<kind>(?<prefix>[A-Z]{2})(=(?<parameter>\w+))?|text\((?<text>\w+)\)))?\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^/?\w+(/\w+)*$")]
    private static partial Regex Form();
}
