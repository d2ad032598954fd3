namespace MatonTwilio.Sandbox;

/// <summary>One request to a resource, with its owner and its time.</summary>
internal sealed class Operation
{
    public required World World { get; init; }

    public required Resource Resource { get; init; }

    /// <summary>The owner of the records; null for accounts.</summary>
    public Record? Parent { get; init; }

    /// <summary>Path of the owner; empty for accounts.</summary>
    public required string ParentPath { get; init; }

    /// <summary>SID of the account in the path; empty for the list of accounts.</summary>
    public required string AccountSid { get; init; }

    /// <summary>Path of that account.</summary>
    public string AccountPath => $"{Accounts.Root}/{Accounts.Resource.Name}/{AccountSid}";

    /// <summary>The path of the request, with <c>.json</c>.</summary>
    public required string Path { get; init; }

    public required FormFields Query { get; init; }

    public required FormFields Form { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>Creates a record with the defaults of its fields and the values of the form.</summary>
    /// <param name="resource">The resource of the record; null for the resource of the request.</param>
    public Record NewRecord(Resource? resource = null) => Fill(new Record(NewIdentity(resource)));

    /// <summary>The identity of a new record of the request's owner.</summary>
    /// <param name="resource">The resource of the record; null for the resource of the request.</param>
    public Identity NewIdentity(Resource? resource = null) => World.NewIdentity(resource ?? Resource, AccountSid, ParentPath, Now);

    /// <summary>Sets the defaults of a new record's fields and the values of the form.</summary>
    public TRecord Fill<TRecord>(TRecord record)
        where TRecord : Record
    {
        record.TakeDefaults();
        Set(record, Resource.Fields);
        return record;
    }

    /// <summary>Changes the fields that the form contains and the resource allows. If one value is invalid, nothing changes.</summary>
    public void Apply(Record record)
    {
        Set(record, Resource.Fields.Where(field => !field.OnlyWhenNew));
        record.Updated = Now;
    }

    private void Set(Record record, IEnumerable<Field> fields)
    {
        var changes = new List<(string Name, object? Value)>();
        foreach (var field in fields)
        {
            if (field.Accept is not null && Form[field.FormName] is string value)
            {
                changes.Add((field.Name, field.Accept(value)));
            }
        }

        foreach ((var name, var value) in changes)
        {
            record[name] = value;
        }
    }
}
