namespace MatonTwilio.Sandbox;

/// <summary>One request to a resource: what is asked, of whom, and when.</summary>
internal sealed class Operation
{
    public required World World { get; init; }

    public required Resource Resource { get; init; }

    /// <summary>What the records belong to; null for accounts.</summary>
    public Record? Parent { get; init; }

    /// <summary>Path of what the records belong to; empty for accounts.</summary>
    public required string ParentPath { get; init; }

    /// <summary>SID of the account in the path; empty for the list of accounts.</summary>
    public required string AccountSid { get; init; }

    /// <summary>Path of that account.</summary>
    public string AccountPath => $"{Accounts.Root}/{Accounts.Resource.Name}/{AccountSid}";

    /// <summary>The path as asked, with <c>.json</c>.</summary>
    public required string Path { get; init; }

    public required FormFields Query { get; init; }

    public required FormFields Form { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>A new record with the defaults of its fields and what the form sets.</summary>
    /// <param name="resource">Of which kind, where it is not the one that is asked for.</param>
    public Record NewRecord(Resource? resource = null) => Fill(new Record
    {
        Resource = resource ?? Resource,
        Sid = World.Sids.Next((resource ?? Resource).SidPrefix),
        AccountSid = AccountSid,
        ParentPath = ParentPath,
        Created = Now,
        Updated = Now,
    });

    /// <summary>Gives a new record the defaults of its fields and what the form sets.</summary>
    public TRecord Fill<TRecord>(TRecord record)
        where TRecord : Record
    {
        record.TakeDefaults();
        Set(record, Resource.Fields);
        return record;
    }

    /// <summary>Changes what the form names and the resource lets it change; nothing changes if any of it is wrong.</summary>
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
