namespace MatonTwilio.Contract;

/// <summary>
/// The contract with Twilio's API, from the files of <c>tests/contract</c>: its operations with every field in their description, its records, and the cmdlets of each
/// operation.
/// </summary>
/// <remarks>The facts are from https://github.com/twilio/twilio-oai (twilio_api_v2010), in our own words.</remarks>
internal sealed class ContractTable
{
    private const string SharedFile = "Shared.txt";

    private ContractTable(IReadOnlyList<Family> families)
    {
        Families = families;
        RequireOnce(Records.Select(static record => (record.Line, record.Type)));
        RequireOnce(Operations.Select(static operation => (operation.Line, operation.ToString())));
        RequireOnce(Operations.Select(static operation => (operation.Line, Published(operation.Method, operation.Path)))
            .DistinctBy(static operation => operation.Item2)
            .Concat(Files.Select(static one => (one.Line, Published(one.Method, one.Path))))
            .Concat(LeftOut.Select(static one => (one.Line, Published(one.Method, one.Path)))));
    }

    /// <summary>The families, by title.</summary>
    public IReadOnlyList<Family> Families { get; }

    /// <summary>The records of all files.</summary>
    public IEnumerable<ContractRecord> Records => Families.SelectMany(static family => family.Records);

    /// <summary>The operations of all files.</summary>
    public IEnumerable<ContractOperation> Operations => Families.SelectMany(static family => family.Operations);

    /// <summary>The operations whose response is a file.</summary>
    public IEnumerable<(ContractLine Line, string Method, ApiPath Path, string Cmdlet)> Files => Families.SelectMany(static family => family.Files);

    /// <summary>The operations without a cmdlet.</summary>
    public IEnumerable<(ContractLine Line, string Method, ApiPath Path)> LeftOut => Families.SelectMany(static family => family.LeftOut);

    /// <summary>Reads a folder.</summary>
    public static ContractTable In(string folder) => Of(Directory.GetFiles(folder, "*.txt").ToDictionary(static file => Path.GetFileName(file), File.ReadAllText));

    /// <summary>Reads files.</summary>
    /// <param name="files">The content of each file, by its name.</param>
    public static ContractTable Of(IReadOnlyDictionary<string, string> files)
    {
        var shared = FamilyReader.Read(SharedFile, files[SharedFile], shared: null);
        return new ContractTable(
        [
            .. files.Where(static file => file.Key != SharedFile)
                .Select(file => FamilyReader.Read(file.Key, file.Value, shared))
                .OrderBy(static family => family.Title, StringComparer.OrdinalIgnoreCase),
        ]);
    }

    /// <summary>The operation with this name, such as <c>POST Keys</c>.</summary>
    public ContractOperation Operation(string name) => Operations.Single(operation => operation.ToString() == name);

    private static string Published(string method, ApiPath path) => $"{method} {path.Template}";

    private static void RequireOnce(IEnumerable<(ContractLine Line, string Name)> all)
    {
        var seen = new Dictionary<string, ContractLine>();
        foreach (var (line, name) in all)
        {
            if (!seen.TryAdd(name, line))
            {
                throw line.Error($"'{name}' stands in {seen[name]} already.");
            }
        }
    }
}
