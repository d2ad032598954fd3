using System.Collections;
using System.Security;
using MatonTwilio.Contract;

namespace MatonTwilio.Tests;

/// <summary>A value of a field: as a user types it, and as it is sent.</summary>
/// <param name="Typed">The text after the parameter's name, with its separator; empty for a switch.</param>
/// <param name="Wire">The values, one for each time that the field is sent.</param>
internal sealed record Sample(string Typed, params string[] Wire)
{
    /// <summary>The suffix of the field's name for each value; null for none.</summary>
    public IReadOnlyList<string>? Suffixes { get; init; }

    /// <summary>The fields that are sent, with their values.</summary>
    public IEnumerable<(string Name, string Value)> Pairs(string field) => Wire.Select((value, index) => (field + Suffixes?[index], value));
}

/// <summary>The kinds of fields: the types of their parameters, and sample values.</summary>
internal static class RequestSamples
{
    /// <summary>The value of the variable $secret.</summary>
    public const string Secret = "s3cret & word";

    // All characters that an encoding can get wrong, in fewer characters than the shortest limit of a text.
    private const string Difficult = "Zoë's & 50 % + \"x\"=?#/ 日本 \U0001F600";

    private const string Address = "https://example.com/tw?a=1&b=%20c+d";

    public static Type TypeOf(RequestField field) => field.Kind switch
    {
        "boolean" => typeof(SwitchParameter),
        "integer" => typeof(int),
        "amount" => typeof(decimal),
        "time" or "until" or "sinceDay" or "untilDay" => typeof(DateTimeOffset),
        "day" => typeof(DateTime),
        "secret" => typeof(SecureString),
        "each" or "texts" or "list" or "words" or "urls" or "sids" => typeof(string[]),
        "pairs" or "json" => typeof(IDictionary),
        _ => typeof(string),
    };

    public static IReadOnlyList<Sample> Of(RequestField field) => field.Kind switch
    {
        "boolean" => [new("", "true"), new(":$false", "false")],
        "integer" => [Bare(field.Detail)],
        "amount" => [new(" 0.0075", "0.0075"), new(" 12", "12")],
        "time" => Times("2026-01-31T23:30:00Z", "2026-03-01T00:29:59Z"),
        "until" => Times("2026-01-31T23:30:01Z", "2026-03-01T00:30:00Z"),
        "sinceDay" => Times("2026-01-31", "2026-03-01"),
        "untilDay" => Times("2026-02-01", "2026-03-02"),
        "day" => [new(" '2026-02-01'", "2026-02-01"), new(" ([datetime]'2026-12-31T23:59:59')", "2026-12-31")],
        "secret" => [new(" $secret", Secret)],
        "text" => field.Detail.Length > 0 ? [Quoted(field.Detail)] : [Quoted(Difficult)],
        "clearable" => [Quoted(Difficult), Quoted("")],
        "texts" => [Quoted("initiated"), Quoted("answered", Difficult, "answered")],
        "list" => [Quoted("aWQ="), Quoted("aWQ=", "aWQy") with { Wire = ["aWQ=,aWQy"] }],
        "words" => [Quoted("visa"), Quoted("visa", "amex") with { Wire = ["visa amex"] }],
        "pairs" => [Table("a & b", "1", Secret) with { Suffixes = ["1.Name", "1.Value", "2.Name", "2.Value", "3.Name", "3.Value"] }],
        "json" => [Table("a & b", "1", Secret) with { Wire = [$"{{\"first\":\"a & b\",\"n\":\"1\",\"secret\":\"{Secret}\"}}"] }],
        "enum" => [.. field.Detail.Split('|').Select(static word => Quoted(word))],
        "verb" => [Quoted("GET"), Quoted("POST")],
        "url" => [Quoted(Address), Quoted("")],
        "page" => [Quoted(Address)],
        "urls" => [Quoted("https://example.com/1.png"), Quoted("https://example.com/1.png?a=b&c", "https://example.com/2.png")],
        "each" or "number" => [Quoted("+15559876543")],
        "sid" or "sids" => [Quoted(Sid.Example(field.Detail))],
        "sidOrNone" => [Quoted(Sid.Example(field.Detail)), Quoted("")],
        _ => throw new InvalidOperationException($"There are no samples of the kind {field.Kind}."),
    };

    private static IReadOnlyList<Sample> Times(string first, string second)
        => [new(" '2026-02-01T01:30:00+02:00'", first), new(" ([datetimeoffset]'2026-02-28T22:59:59-01:30')", second)];

    private static Sample Table(string text, string number, string secret)
        => new($" ([ordered]@{{ first = '{text}'; n = {number}; secret = $secret }})", "first", text, "n", number, "secret", secret);

    private static Sample Bare(string value) => new(" " + value, value);

    private static Sample Quoted(params string[] values)
        => new(" " + string.Join(", ", values.Select(static value => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'")), values);
}
