namespace MatonTwilio.Contract;

/// <summary>A record of the API: the fields in its description, and their types for a user.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Type">The name of its type in the Model.</param>
/// <param name="ListName">The name of the list in a page; null if no operation lists it.</param>
/// <param name="Fields">Every field.</param>
/// <param name="OwnProperties">Properties that are not fields of the record, and their purpose.</param>
internal sealed record ContractRecord(
    ContractLine Line, string Type, string? ListName, IReadOnlyList<RecordField> Fields, IReadOnlyDictionary<string, string> OwnProperties)
{
    /// <summary>The fields that a user can see.</summary>
    public IEnumerable<RecordField> Shown => Fields.Where(static one => one.Kind != RecordField.Dropped);

    /// <summary>Reads a record, such as <c>record TwilioCall calls</c>, with lines of fields and of properties below it.</summary>
    public static ContractRecord Parse(Statement statement, Definitions definitions)
    {
        if (statement.Head.Words.Select(static word => word.Text).ToList() is not [_, var type, .. { Count: <= 1 } list])
        {
            throw statement.Head.Error("Write a record as 'record TwilioCall calls', or as 'record TwilioBalance' where no operation lists it.");
        }

        var properties = new Dictionary<string, string>();
        foreach (var line in statement.Body.Where(IsProperty))
        {
            properties.Add(line);
        }

        var words = definitions.Expand(statement.Body.Where(static line => !IsProperty(line)).SelectMany(static line => line.Words));
        return new ContractRecord(statement.Head, type, list.FirstOrDefault(), [.. words.Select(RecordField.Parse)], properties);
    }

    /// <summary>The fields without some, each of which is written as <c>-type</c>.</summary>
    public IReadOnlyList<RecordField> Without(IEnumerable<Word> taken)
    {
        var left = Fields.ToList();
        foreach (var word in taken)
        {
            if (left.RemoveAll(field => field.Name == word.Text[1..]) == 0)
            {
                throw word.Error($"'{word.Text}' takes a field away that {Type} does not have.");
            }
        }

        return left;
    }

    private static bool IsProperty(ContractLine line) => line.Keyword == "property";
}
