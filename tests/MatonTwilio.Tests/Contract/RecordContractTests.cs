using System.Reflection;

namespace MatonTwilio.Tests;

/// <summary>Every field of every record of the table arrives, in whichever form the API gives it.</summary>
public class RecordContractTests(RecordingGateway gateway) : IClassFixture<RecordingGateway>
{
    private const string Unasked = "nobody-may-see-this";

    public static TheoryData<string> Types => new(RecordTable.All.Select(static record => record.Type));

    public static TheoryData<string, string> TypesAndForms
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var record in RecordTable.All)
            {
                foreach (var form in RecordField.Forms)
                {
                    data.Add(record.Type, form);
                }
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(TypesAndForms))]
    public void Every_field_arrives_in_a_list_or_alone(string type, string form)
    {
        var record = Record(type);
        var json = Json(record, form);
        AssertArrives(record, form, record.ListName is null ? json : $$"""{"{{record.ListName}}": [{{json}}], "next_page_uri": null}""", record.Cmdlet);
    }

    [Theory, MemberData(nameof(TypesAndForms))]
    public void Every_field_arrives_by_SID(string type, string form)
    {
        var record = Record(type);
        if (record.SidPrefix is { } prefix)
        {
            AssertArrives(record, form, Json(record, form), $"{record.Cmdlet} {Samples.Sid(prefix)}");
        }
    }

    [Theory, MemberData(nameof(Types))]
    public void A_record_has_the_fields_of_the_table_and_no_others(string type)
    {
        var record = Record(type);
        var expected = record.AllFields.Select(static field => $"{field.Property} {field.Type}");
        var properties = typeof(TwilioMessage).Assembly.GetType("MatonTwilio." + type, throwOnError: true)!.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => !RecordTable.OwnProperties.ContainsKey($"{type}.{property.Name}"))
            .Select(static property => $"{property.Name} {property.PropertyType}");

        Assert.Equal(expected.Order(), properties.Order());
    }

    private static RecordTable Record(string type) => RecordTable.All.Single(record => record.Type == type);

    // Besides its fields, every response brings a secret and something that nobody has heard of yet.
    private static string Json(RecordTable record, string form)
    {
        var fields = form == "missing" ? [] : record.AllFields.Select(field => $"\"{field.Name}\": {field.In(form).Json}");
        return $"{{{string.Join(", ", fields.Prepend($"\"auth_token\": \"{Unasked}\"").Append($$"""
            "brand_new": {"a": [1, {"b": null}], "c": "{{Unasked}}"}
            """))}}}";
    }

    private void AssertArrives(RecordTable record, string form, string json, string line)
    {
        gateway.AnswersWith(json);
        var item = Assert.Single(gateway.Run(line).Output);

        Assert.Equal("MatonTwilio." + record.Type, item.BaseObject.GetType().FullName);
        Assert.Equal(
            record.AllFields.Select(field => $"{field.Property}={field.In(form).Value ?? "(none)"}"),
            record.AllFields.Select(field => $"{field.Property}={RecordField.Written(item.Properties[field.Property]?.Value) ?? "(none)"}"));
        Assert.DoesNotContain(Unasked, PSSerializer.Serialize(item, depth: 6), StringComparison.Ordinal);
        gateway.TakeRequests();
    }
}
