namespace MatonTwilio.Contract;

/// <summary>A file of the contract: the cmdlets of a folder of <c>src/MatonTwilio</c>, their operations and their records.</summary>
/// <param name="shared">The definitions for every family; null while they are read.</param>
internal sealed class Family(Family? shared)
{
    /// <summary>The heading of the family in the documents; empty in files without cmdlets.</summary>
    public string Title { get; set; } = "";

    /// <summary>Its records.</summary>
    public List<ContractRecord> Records { get; } = [];

    /// <summary>Its operations.</summary>
    public List<ContractOperation> Operations { get; } = [];

    /// <summary>The operations that deliberately have no cmdlet.</summary>
    public List<(ContractLine Line, string Method, ApiPath Path)> LeftOut { get; } = [];

    /// <summary>The operations whose response is a file, each with the cmdlet that saves it.</summary>
    public List<(ContractLine Line, string Method, ApiPath Path, string Cmdlet)> Files { get; } = [];

    /// <summary>Its cmdlets, in the order of the file.</summary>
    public List<string> Cmdlets { get; } = [];

    /// <summary>Names for lists of fields.</summary>
    public Definitions Definitions { get; } = new(shared?.Definitions);

    /// <summary>Parameters that are not fields of a request, and their purpose.</summary>
    public Dictionary<string, string> OwnParameters { get; } = shared is null ? [] : new(shared.OwnParameters);

    /// <summary>Fields that no cmdlet sends, and the reason.</summary>
    public Dictionary<string, string> Unsent { get; } = shared is null ? [] : new(shared.Unsent);

    /// <summary>Additional fields that are sent with a field, such as <c>ScheduleType=fixed</c>, by the field's name.</summary>
    public Dictionary<string, string> Companions { get; } = shared is null ? [] : new(shared.Companions);
}
