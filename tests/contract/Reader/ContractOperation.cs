namespace MatonTwilio.Contract;

/// <summary>An operation of the API, and the cmdlets that carry it out.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Family">The family of its cmdlets.</param>
/// <param name="Record">The record of its response.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path.</param>
/// <param name="Variant">The name of one of several variants of the operation, whose fields cannot be combined; null for the only one.</param>
/// <param name="Commands">The cmdlets.</param>
/// <param name="Fields">Every field of its query or form.</param>
/// <param name="Response">The record's fields that its response has.</param>
/// <param name="ListName">The name of the list in a page; null if the record has none.</param>
internal sealed record ContractOperation(
    ContractLine Line,
    Family Family,
    ContractRecord Record,
    string Method,
    ApiPath Path,
    string? Variant,
    IReadOnlyList<Command> Commands,
    IReadOnlyList<RequestField> Fields,
    IReadOnlyList<RecordField> Response,
    string? ListName)
{
    private const string To = "<-";

    /// <summary>Whether it lists records, page by page.</summary>
    public bool IsList => Fields.Any(static one => one.Name == "PageSize");

    /// <summary>Reads an operation, such as <c>GET Calls &lt;- Get-TwilioCall</c>, with lines of fields and of further commands below it.</summary>
    public static ContractOperation Parse(Statement statement, Family family)
    {
        var line = statement.Head;
        if (line.Rest.Split($" {To} ") is not [var called, var first])
        {
            throw line.Error($"Write an operation as '{line.Keyword} Calls/{{Sid:CA}} {To} Get-TwilioCall'.");
        }

        var record = family.Records.LastOrDefault() ?? throw line.Error("An operation stands below the record of its response, and no record is above this one.");
        var (path, variant) = called.Split(" (", 2) is [var before, var after] ? (before, after.TrimEnd(')')) : (called, null);
        var commands = statement.Body.Where(IsCommand).Select(static more => Command.Parse(more, more.Rest)).Prepend(Command.Parse(line, first));
        var list = statement.Body.FirstOrDefault(NamesList);
        if (list?.Words.Count() is not (null or 2))
        {
            throw list.Error("Write the name of a list as 'list queues'.");
        }

        var words = family.Definitions.Expand(statement.Body.Where(static more => !IsCommand(more) && !NamesList(more)).SelectMany(static more => more.Words));
        var taken = words.Where(static word => word.Text.StartsWith('-')).ToList();
        return new ContractOperation(
            line, family, record, line.Keyword, ApiPath.Parse(new Word(line, path), isCarriedOut: true), variant,
            [.. commands], [.. words.Except(taken).Select(RequestField.Parse)], record.Without(taken), list?.Rest ?? record.ListName);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Path}{(Variant is null ? "" : $" ({Variant})")}";

    private static bool IsCommand(ContractLine line) => line.Keyword == To;

    private static bool NamesList(ContractLine line) => line.Keyword == "list";
}
