namespace MatonTwilio.Sandbox;

/// <summary>One field of a resource: its name and JSON type, the source of its value, and whether a form may set it.</summary>
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

    /// <summary>Reads the value at a point in time.</summary>
    public Func<Record, DateTimeOffset, object?> Read { get; }

    /// <summary>The default value of a new record.</summary>
    public object? Default { get; private init; }

    /// <summary>Reads the field from a form; null for a field that no form sets.</summary>
    public Func<string, object?>? Accept { get; private init; }

    /// <summary>Whether a form sets it only when the record is created.</summary>
    public bool OnlyWhenNew { get; private init; }

    /// <summary>The name in a form: <c>friendly_name</c> is <c>FriendlyName</c> there, in every resource.</summary>
    public string FormName => FormNameOf(Name);

    /// <summary>A value that is stored with the record and that no form sets.</summary>
    public static Field Kept(string name, WireType type = WireType.Text, object? initially = null)
        => new(name, type, (record, _) => record[name]) { Default = initially };

    /// <summary>A stored value that a form sets, after it was checked and converted.</summary>
    public static Field Settable(string name, Func<string, object?> accept, WireType type = WireType.Text, object? initially = null)
        => new(name, type, (record, _) => record[name]) { Default = initially, Accept = accept };

    /// <summary>A value that a form sets only when the record is created.</summary>
    public static Field SettableOnce(string name, Func<string, object?> accept, WireType type = WireType.Text, object? initially = null)
        => new(name, type, (record, _) => record[name]) { Default = initially, Accept = accept, OnlyWhenNew = true };

    /// <summary>Text that a form sets without a check.</summary>
    public static Field Text(string name, object? initially = null) => Settable(name, value => value, WireType.Text, initially);

    /// <summary>A value that is computed from a record of one kind and the time.</summary>
    public static Field Of<TRecord>(string name, WireType type, Func<TRecord, DateTimeOffset, object?> read)
        where TRecord : Record => new(name, type, (record, now) => read((TRecord)record, now));

    /// <summary>A value that is computed from any record.</summary>
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

    /// <summary>The version of the API, in the resources that have it.</summary>
    public static Field ApiVersion { get; } = Of("api_version", WireType.Text, _ => "2010-04-01");

    /// <summary>The version of the API, in the resources in which a form may choose the older one.</summary>
    public static Field SettableApiVersion { get; } =
        Settable("api_version", FormRules.OneOf("ApiVersion", "2010-04-01", "2008-08-01"), initially: "2010-04-01");

    /// <summary>The SID of the record's owner.</summary>
    public static Field OfOwner(string name) => Of(name, WireType.Text, record => record.ParentPath[(record.ParentPath.LastIndexOf('/') + 1)..]);

    /// <summary>true or false, set by a form.</summary>
    public static Field Flag(string name, bool initially = false) => Settable(name, FormRules.Boolean(FormNameOf(name)), WireType.Boolean, initially);

    /// <summary>The URL at which Twilio requests instructions; 21402 if it is invalid.</summary>
    public static Field HandlerUrl(string name) => Settable(name, FormRules.Url(FormNameOf(name), 21402), initially: string.Empty);

    /// <summary>The URL to which Twilio reports events; 21502 if it is invalid.</summary>
    public static Field CallbackUrl(string name) => Settable(name, FormRules.Url(FormNameOf(name), 21502), initially: string.Empty);

    /// <summary>The method of Twilio's requests, GET or POST; 21403 if it is neither.</summary>
    public static Field HttpMethod(string name) => Settable(name, FormRules.Method(FormNameOf(name), 21403), initially: "POST");

    /// <summary>The URLs of the record's subresources, each with a name in JSON and the last segments of its path.</summary>
    public static Field Subresources(params (string Name, string Path)[] parts)
        => Of("subresource_uris", WireType.Map, record => parts.Select(part => KeyValuePair.Create(part.Name, (object?)$"{record.Path}/{part.Path}.json")));

    private static string FormNameOf(string name) => string.Concat(name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
