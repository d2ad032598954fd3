namespace MatonTwilio.Sandbox;

/// <summary>One field of a resource: its name and type on the wire, where its value comes from, and what a form may set.</summary>
internal sealed class Field
{
    private Field(string name, WireType type, Func<Record, DateTimeOffset, object?> read)
    {
        Name = name;
        Type = type;
        Read = read;
    }

    /// <summary>The name in JSON, such as <c>friendly_name</c>.</summary>
    public string Name { get; }

    public WireType Type { get; }

    /// <summary>The value at a moment.</summary>
    public Func<Record, DateTimeOffset, object?> Read { get; }

    /// <summary>The value of a new record when nothing else is said.</summary>
    public object? Default { get; private init; }

    /// <summary>Reads the field out of a form; null for a field that no form sets.</summary>
    public Func<string, object?>? Accept { get; private init; }

    /// <summary>The name in a form: <c>friendly_name</c> is <c>FriendlyName</c> there, in every resource.</summary>
    public string FormName => string.Concat(Name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>A value kept with the record; no form sets it.</summary>
    public static Field Kept(string name, WireType type = WireType.Text, object? initially = null) =>
        new(name, type, (record, _) => record[name]) { Default = initially };

    /// <summary>A value kept with the record that a form sets, after it was checked and converted.</summary>
    public static Field Settable(string name, Func<string, object?> accept, WireType type = WireType.Text, object? initially = null) =>
        new(name, type, (record, _) => record[name]) { Default = initially, Accept = accept };

    /// <summary>Text that a form sets and nothing checks.</summary>
    public static Field Text(string name, object? initially = null) => Settable(name, value => value, WireType.Text, initially);

    /// <summary>A value worked out from a record of one kind and the time.</summary>
    public static Field Of<TRecord>(string name, WireType type, Func<TRecord, DateTimeOffset, object?> read)
        where TRecord : Record => new(name, type, (record, now) => read((TRecord)record, now));

    /// <summary>A value worked out from any record.</summary>
    public static Field Of(string name, WireType type, Func<Record, object?> read) => new(name, type, (record, _) => read(record));

    /// <summary>The fields that almost every resource has.</summary>
    public static IReadOnlyList<Field> Identity { get; } =
    [
        Of("sid", WireType.Text, record => record.Sid),
        Of("account_sid", WireType.Text, record => record.AccountSid),
        Of("date_created", WireType.Date, record => record.Created),
        Of("date_updated", WireType.Date, record => record.Updated),
        Of("uri", WireType.Text, record => record.Path + ".json"),
    ];

    /// <summary>The version of the API, in those resources that name it.</summary>
    public static Field ApiVersion { get; } = Of("api_version", WireType.Text, _ => "2010-04-01");

    /// <summary>Where the parts of a record are found: a name in JSON and the last segments of the path.</summary>
    public static Field Subresources(params (string Name, string Path)[] parts) =>
        Of("subresource_uris", WireType.Map, record => parts.Select(part => KeyValuePair.Create(part.Name, (object?)$"{record.Path}/{part.Path}.json")));
}
