namespace MatonTwilio.Sandbox;

/// <summary>
/// A kind of record, as data: one entry of the table that the engine serves. An operation whose property is null is not supported and gets Twilio's 20404.
/// </summary>
internal sealed class Resource
{
    /// <summary>The path below the owner, such as <c>Messages</c> or <c>Usage/Records/Daily</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The resource of the owner; null for accounts, which have none.</summary>
    public Resource? Parent { get; init; }

    /// <summary>The name of the list in a page, such as <c>messages</c>; null if there is no list.</summary>
    public string? ListName { get; init; }

    /// <summary>Whether the list has several pages. Otherwise, it returns one page, up to the page size.</summary>
    public bool IsPaged { get; init; } = true;

    /// <summary>The record of a path that names a single record, such as the balance.</summary>
    public Func<Operation, Record>? Single { get; init; }

    /// <summary>The first two letters of a SID; empty for records without a SID.</summary>
    public string SidPrefix { get; init; } = string.Empty;

    public required IReadOnlyList<Field> Fields { get; init; }

    public IReadOnlyList<Filter> Filters { get; init; } = [];

    /// <summary>Whether a list begins with the oldest record. Most lists begin with the newest.</summary>
    public bool OldestFirst { get; init; }

    /// <summary>Whether a new record appears in lists only after <see cref="SandboxOptions.ListLag"/>.</summary>
    public bool ListsLag { get; init; }

    /// <summary>The records of a list, oldest first, if they are not the stored records of the owner.</summary>
    public Func<Operation, IReadOnlyList<Record>>? Select { get; init; }

    /// <summary>Fields of a single record that its list does not have.</summary>
    public IReadOnlyList<Field> MoreFields { get; init; } = [];

    /// <summary>Finds the record that the end of a path names, if that is not its SID; returns null if there is none.</summary>
    public Func<Operation, string, Record?>? Find { get; init; }

    /// <summary>
    /// Finds the owner of a new record, if the path names it by something other than a SID. The owner may be new as well, and is then stored with the record.
    /// </summary>
    public Func<World, Record, string, Record?>? FindOwner { get; init; }

    /// <summary>Whether a record exists at a point in time; null if it exists from its creation.</summary>
    public RecordTest? IsThere { get; init; }

    /// <summary>The forms of the main account's initial records, in the order of creation.</summary>
    public IReadOnlyList<string> Seed { get; init; } = [];

    /// <summary>The required form fields of a new record.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>The required form fields of a change.</summary>
    public IReadOnlyList<string> RequiredInChange { get; init; } = [];

    /// <summary>Creates a record from a form.</summary>
    public Func<Operation, Record>? Create { get; init; }

    /// <summary>The fields of the response to the creation of a record, if later responses have others.</summary>
    public IReadOnlyList<Field>? CreatedFields { get; init; }

    /// <summary>The status code of that response.</summary>
    public int CreatedStatus { get; init; } = 201;

    /// <summary>The status code of the response to a change.</summary>
    public int UpdatedStatus { get; init; } = 200;

    /// <summary>Changes a record by a form.</summary>
    public Action<Operation, Record>? Update { get; init; }

    /// <summary>The file of a record, in a format and at a point in time; null if there is none.</summary>
    public Func<Record, FileShape, DateTimeOffset, StoredFile?>? File { get; init; }

    /// <summary>Whether its path refers to the file of the owner.</summary>
    public bool LeadsToParent { get; init; }

    /// <summary>Whether the engine keeps deleted records. <see cref="Select"/> and <see cref="Find"/> must then exclude them.</summary>
    public bool KeepsDeleted { get; init; }

    /// <summary>Checks that a record may be deleted and makes the related changes. The engine removes the record.</summary>
    public Action<Operation, Record>? Delete { get; init; }
}
