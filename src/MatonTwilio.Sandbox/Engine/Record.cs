namespace MatonTwilio.Sandbox;

/// <summary>One record of the sandbox: its identity, its owner, and its stored values.</summary>
/// <param name="identity">What identifies the new record.</param>
internal class Record(Identity identity)
{
    private readonly Dictionary<string, object?> _values = [];

    public Resource Resource { get; } = identity.Resource;

    public string Sid { get; } = identity.Sid;

    public string AccountSid { get; set; } = identity.AccountSid;

    /// <summary>Path of its owner, such as <c>/2010-04-01/Accounts/AC...</c>.</summary>
    public string ParentPath { get; set; } = identity.ParentPath;

    public DateTimeOffset Created { get; } = identity.Created;

    public DateTimeOffset Updated { get; set; } = identity.Created;

    /// <summary>Position in the order of creation, over all records of the sandbox.</summary>
    public long Sequence { get; set; }

    /// <summary>The record's own path, without <c>.json</c>.</summary>
    public string Path => $"{ParentPath}/{Resource.Name}/{Sid}";

    /// <summary>A stored value, by its name in JSON; null if there is none.</summary>
    public object? this[string name]
    {
        get => _values.GetValueOrDefault(name);
        set => _values[name] = value;
    }

    /// <summary>Sets every field to its default value.</summary>
    public void TakeDefaults()
    {
        foreach (var field in Resource.Fields.Where(field => field.Default is not null))
        {
            this[field.Name] = field.Default;
        }
    }

    public string? Text(string name) => this[name] as string;
}
