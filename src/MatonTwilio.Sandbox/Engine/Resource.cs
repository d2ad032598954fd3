namespace MatonTwilio.Sandbox;

/// <summary>
/// A kind of record, as data: one entry of the table that the engine serves. What an entry leaves null is not supported and
/// answered with Twilio's 20404.
/// </summary>
internal sealed class Resource
{
    /// <summary>The path below the parent, such as <c>Messages</c> or <c>Usage/Records/Daily</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What the records belong to; null for accounts, which belong to nothing.</summary>
    public Resource? Parent { get; init; }

    /// <summary>The name of the list in a page, such as <c>messages</c>; null where there is no list.</summary>
    public string? ListName { get; init; }

    /// <summary>Whether its list comes in pages; one that does not comes whole, up to a page's size.</summary>
    public bool IsPaged { get; init; } = true;

    /// <summary>The record of a path that names a single one, such as the balance.</summary>
    public Func<Operation, Record>? Single { get; init; }

    /// <summary>The first two letters of a SID; empty for records that have none.</summary>
    public string SidPrefix { get; init; } = string.Empty;

    public required IReadOnlyList<Field> Fields { get; init; }

    public IReadOnlyList<Filter> Filters { get; init; } = [];

    /// <summary>Whether a list begins with the oldest record; most begin with the newest.</summary>
    public bool OldestFirst { get; init; }

    /// <summary>Whether a new record shows up in lists only after <see cref="SandboxOptions.ListLag"/>.</summary>
    public bool ListsLag { get; init; }

    /// <summary>The records of a list, oldest first, where they are not simply those kept.</summary>
    public Func<Operation, IReadOnlyList<Record>>? Select { get; init; }

    /// <summary>Fields that a record read by itself has besides those of the list.</summary>
    public IReadOnlyList<Field> MoreFields { get; init; } = [];

    /// <summary>The record that the end of a path names, where that is not simply its SID; null where it names none.</summary>
    public Func<Operation, string, Record?>? Find { get; init; }

    /// <summary>
    /// What a new record below it is to belong to, where a path names that by something else than a SID. It may be new itself, and is then
    /// kept with the record.
    /// </summary>
    public Func<World, Record, string, Record?>? FindOwner { get; init; }

    /// <summary>Whether a record is there yet at a moment; null where it is from the moment on that it was made.</summary>
    public RecordTest? IsThere { get; init; }

    /// <summary>The forms of the records that the main account has from the start, in the order of creation.</summary>
    public IReadOnlyList<string> Seed { get; init; } = [];

    /// <summary>The form fields that a new record cannot do without, by their names in a form.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>The form fields that a change cannot do without, by their names in a form.</summary>
    public IReadOnlyList<string> RequiredInChange { get; init; } = [];

    /// <summary>Creates a record from a form.</summary>
    public Func<Operation, Record>? Create { get; init; }

    /// <summary>The fields of the response to the creation of a record, if later responses have others.</summary>
    public IReadOnlyList<Field>? CreatedFields { get; init; }

    /// <summary>The HTTP status of that response.</summary>
    public int CreatedStatus { get; init; } = 201;

    /// <summary>The HTTP status of the response to a change.</summary>
    public int UpdatedStatus { get; init; } = 200;

    /// <summary>Changes a record as a form asks.</summary>
    public Action<Operation, Record>? Update { get; init; }

    /// <summary>The file that a record stands for, in a form and at a moment; null where there is none.</summary>
    public Func<Record, FileShape, DateTimeOffset, StoredFile?>? File { get; init; }

    /// <summary>Whether its path leads to the file of the record that it belongs to.</summary>
    public bool LeadsToParent { get; init; }

    /// <summary>Whether the engine keeps what was deleted: it is then for <see cref="Select"/> and <see cref="Find"/> not to show it.</summary>
    public bool KeepsDeleted { get; init; }

    /// <summary>Checks that a record may go and does what belongs to that; the engine takes it out.</summary>
    public Action<Operation, Record>? Delete { get; init; }
}
