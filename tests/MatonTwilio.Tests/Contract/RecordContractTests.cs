using System.Reflection;
using MatonTwilio.Contract;

namespace MatonTwilio.Tests;

/// <summary>Every field of every record of the contract is read, in every form in which the API returns it.</summary>
[Collection(TheProcess.Name)]
public class RecordContractTests(FakeGateway gateway) : IClassFixture<FakeGateway>
{
    private const string Unasked = "nobody-may-see-this";

    public static TheoryData<string> Types => new(TheContract.Table.Records.Select(static record => record.Type));

    public static TheoryData<string, string> ListsAndForms => WithForms(First);

    public static TheoryData<string, string> ReadingsAndForms => WithForms(BySid);

    [Theory, MemberData(nameof(ListsAndForms))]
    public void Every_field_is_read_in_a_list_or_a_single_record(string type, string form) => AssertArrives(First(Record(type))!, form);

    [Theory, MemberData(nameof(ReadingsAndForms))]
    public void Every_field_is_read_by_SID(string type, string form) => AssertArrives(BySid(Record(type))!, form);

    [Theory, MemberData(nameof(Types))]
    public void A_record_has_the_fields_of_the_table_and_no_others(string type)
    {
        var record = Record(type);
        var expected = record.Shown.Select(static field => $"{field.Property} ({RecordSamples.TypeOf(field)})").ToList();
        var properties = RecordSamples.TypeOf(type).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => !record.OwnProperties.ContainsKey(property.Name))
            .Select(static property => $"{property.Name} ({property.PropertyType})")
            .ToList();

        Assert.True(
            expected.ToHashSet().SetEquals(properties),
            $"{record.Line}: fields without a property of {type}: {Listed(expected.Except(properties))}; properties without a field: {Listed(properties.Except(expected))}. "
                + "A property that is not Twilio's needs a line 'property Name: purpose'.");
    }

    [Theory, MemberData(nameof(Types))]
    public void A_record_has_fields_and_is_read_by_itself_or_in_another(string type)
    {
        var record = Record(type);

        Assert.NotEmpty(record.Shown);
        Assert.True(
            First(record) is not null || TheContract.Table.Records.Any(whole => First(whole) is not null && whole.Fields.Any(field => field.Kind is "record" or "records" && field.Detail == type)),
            $"{record.Line}: no operation of the table gives a {type}, so that no test reads one.");
    }

    private static ContractRecord Record(string type) => TheContract.Table.Records.Single(record => record.Type == type);

    private static IEnumerable<ContractOperation> OperationsOf(ContractRecord record) => TheContract.Table.Operations.Where(operation => operation.Record == record);

    // The list of the records, or another operation that returns one; null for parts of other records.
    private static ContractOperation? First(ContractRecord record) => OperationsOf(record).FirstOrDefault(static operation => operation.IsList) ?? OperationsOf(record).FirstOrDefault();

    private static ContractOperation? BySid(ContractRecord record) => OperationsOf(record).FirstOrDefault(static operation => operation is { Method: "GET", Path.IsOfRecord: true });

    private static TheoryData<string, string> WithForms(Func<ContractRecord, ContractOperation?> operation)
    {
        var data = new TheoryData<string, string>();
        foreach (var record in TheContract.Table.Records.Where(record => operation(record) is not null))
        {
            foreach (var form in RecordSamples.Forms)
            {
                data.Add(record.Type, form);
            }
        }

        return data;
    }

    // A response without the SID of its record would be an error, so a single record always has its SID.
    private static string FormOf(RecordField field, ContractOperation operation, string form)
        => field.Name == "sid" && !operation.IsList && RecordSamples.In(field, form).Value is null or "" ? "text" : form;

    // Besides its fields, every response contains a secret and an unknown field.
    private static string Json(ContractOperation operation, string form)
    {
        var fields = operation.Record.Shown
            .Select(field => (Field: field, Form: FormOf(field, operation, form)))
            .Where(static one => one.Form != "missing")
            .Select(static one => $"\"{one.Field.Name}\": {RecordSamples.In(one.Field, one.Form).Json}");
        return $"{{{string.Join(", ", fields.Prepend($"\"auth_token\": \"{Unasked}\"").Append($$"""
            "brand_new": {"a": [1, {"b": null}], "c": "{{Unasked}}"}
            """))}}}";
    }

    private static string Listed(IEnumerable<string> names) => names.Any() ? string.Join(", ", names) : "none";

    private void AssertArrives(ContractOperation operation, string form)
    {
        var (record, made) = (operation.Record, new ContractCase(operation, operation.Commands[0]));
        var cmdlet = gateway.Cmdlet(made.Command.Name);
        var json = Json(operation, form);
        gateway.AnswersWith(operation.IsList ? $$"""{"{{operation.ListName}}": [{{json}}], "next_page_uri": null}""" : json);
        var item = Assert.Single(gateway.Run(made.In(made.SetsOf(cmdlet)[0], cmdlet.Parameters.ContainsKey("Confirm")).Line).Output);

        Assert.Equal("MatonTwilio." + record.Type, item.BaseObject.GetType().FullName);
        Assert.Equal(
            record.Shown.Select(field => $"{field.Property}={RecordSamples.In(field, FormOf(field, operation, form)).Value ?? "(none)"}"),
            record.Shown.Select(field => $"{field.Property}={RecordSamples.Written(item.Properties[field.Property]?.Value) ?? "(none)"}"));
        Assert.DoesNotContain(Unasked, PSSerializer.Serialize(item, depth: 6), StringComparison.Ordinal);
        gateway.TakeRequests();
    }
}
