using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MatonTwilio.Contract;
using MatonTwilio.Tests;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>The fields of responses in the contract, and checks of JSON with them.</summary>
internal static class Schema
{
    private static readonly Lazy<ContractTable> Read = new(() => ContractTable.In(Path.Combine(Repository.Root, "tests", "contract")));

    public static ContractTable Table => Read.Value;

    public static ContractOperation Operation(string name) => Table.Operation(name);

    public static ContractRecord Record(string type) => Table.Records.Single(record => record.Type == type);

    /// <summary>Asserts that a response has the fields that the contract lists for its operation.</summary>
    public static void AssertFits(ContractOperation operation, JsonObject record) => AssertFits(operation.Line.ToString(), operation.Response, record);

    /// <summary>Asserts that a response, or a part of one, has the fields of a record.</summary>
    public static void AssertFits(ContractRecord expected, JsonObject record) => AssertFits(expected.Line.ToString(), expected.Fields, record);

    /// <summary>Asserts that a response has these fields, in the format of the contract.</summary>
    public static void AssertFits(string fields, JsonObject record)
        => AssertFits("", [.. new ContractLine("", 0, fields).Words.Select(RecordField.Parse)], record);

    // The response must have all fields and no other, in their types. Any of them may be null.
    private static void AssertFits(string line, IReadOnlyList<RecordField> fields, JsonObject record)
    {
        var (expected, actual) = (fields.Select(field => field.Name), record.Select(field => field.Key));
        string[] problems =
        [
            .. expected.Except(actual).Select(name => $"{name} is not in the answer"),
            .. actual.Except(expected).Select(name => $"{name} is in the answer and not in the row"),
            .. fields.Where(field => record[field.Name] is { } value && !Fits(field, value))
                .Select(field => $"{field.Name} is {record[field.Name]!.ToJsonString()}, which does not fit its kind"),
        ];
        Assert.True(problems.Length == 0, $"{line}: {string.Join("; ", problems)}.");
    }

    private static bool Fits(RecordField field, JsonNode value) => (field.Kind, field.Detail, value.GetValueKind()) switch
    {
        ("text" or "secret" or "dropped", _, JsonValueKind.String) => true,
        ("int", "", JsonValueKind.Number) => true,
        ("flag", _, JsonValueKind.True or JsonValueKind.False) => true,
        ("map" or "capabilities" or "record", _, JsonValueKind.Object) => true,
        ("texts" or "records", _, JsonValueKind.Array) => true,
        ("seconds", "number", JsonValueKind.Number) => true,
        ("int", "text", JsonValueKind.String) or ("amount", _, JsonValueKind.String) or ("seconds", "", JsonValueKind.String)
            => decimal.TryParse((string?)value, NumberStyles.Number, CultureInfo.InvariantCulture, out _),
        ("time", "", JsonValueKind.String) => IsTime(value, "ddd, dd MMM yyyy HH:mm:ss zz00"),
        ("time", "iso", JsonValueKind.String) => IsTime(value, "yyyy-MM-ddTHH:mm:sszzz"),
        ("day", _, JsonValueKind.String) => IsTime(value, "yyyy-MM-dd"),
        _ => false,
    };

    private static bool IsTime(JsonNode value, string format)
        => DateTimeOffset.TryParseExact((string?)value, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
