using System.Text.RegularExpressions;

namespace MatonTwilio.Tests;

/// <summary>A field of a query or a form, as the API describes it.</summary>
/// <param name="Name">Twilio's name, such as <c>DateSent&gt;</c>.</param>
/// <param name="Kind">What it holds (see <see cref="Samples"/>); <see cref="None"/> where no cmdlet sends it.</param>
/// <param name="Detail">What more there is to say of the kind: the words of an enum, the letters of a SID, an example.</param>
/// <param name="Parameter">The parameter that it comes from.</param>
/// <param name="IsAlways">Whether nothing can be sent without it although its parameter is not mandatory.</param>
internal sealed partial record WireField(string Name, string Kind, string Detail, string Parameter, bool IsAlways)
{
    public const string None = "none";

    /// <summary>Reads fields from text: <c>To:number Body:text! DateSent&gt;:time=SentAfter Status:enum(a|b)</c>.</summary>
    public static IReadOnlyList<WireField> Parse(string fields) => [.. fields.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ParseOne)];

    private static WireField ParseOne(string text)
    {
        var parts = Form().Match(text);
        Assert.True(parts.Success, text);
        var name = parts.Groups["name"].Value;
        var parameter = parts.Groups["parameter"] is { Success: true, Value: var given } ? given : name;
        return new WireField(name, parts.Groups["kind"].Value, parts.Groups["detail"].Value, parameter, parts.Groups["always"].Success);
    }

    [GeneratedRegex(@"^(?<name>\w+[<>]?):(?<kind>\w+)(\((?<detail>.*)\))?(?<always>!)?(=(?<parameter>\w+))?$")]
    private static partial Regex Form();
}
