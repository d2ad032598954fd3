namespace MatonTwilio.Contract;

/// <summary>Reads a file of the contract. <c>tests/contract/README.md</c> describes the statements.</summary>
internal sealed class FamilyReader
{
    private readonly Family _family;
    private readonly Dictionary<string, Action<Statement>> _statements;

    private FamilyReader(Family? shared)
    {
        _family = new Family(shared);
        _statements = new()
        {
            ["family"] = statement => _family.Title = statement.Only.Rest,
            ["record"] = statement => _family.Records.Add(ContractRecord.Parse(statement, _family.Definitions)),
            ["GET"] = AddOperation,
            ["POST"] = AddOperation,
            ["DELETE"] = AddOperation,
            ["file"] = AddFile,
            ["cmdlet"] = AddCmdlet,
            ["parameter"] = statement => _family.OwnParameters.Add(statement.Only),
            ["unsent"] = statement => _family.Unsent.Add(statement.Only),
            ["also"] = statement => _family.Companions.Add(statement.Only),
            ["left-out:"] = LeaveOut,
        };
    }

    /// <summary>Reads one file.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="text">Its content.</param>
    /// <param name="shared">The definitions for every family; null while they are read.</param>
    public static Family Read(string file, string text, Family? shared)
    {
        var reader = new FamilyReader(shared);
        foreach (var statement in Statement.In(file, text))
        {
            reader.Add(statement);
        }

        return reader._family;
    }

    private void Add(Statement statement)
    {
        var keyword = statement.Head.Keyword;
        if (keyword.StartsWith('@'))
        {
            _family.Definitions.Add(statement);
        }
        else if (_statements.TryGetValue(keyword, out var add))
        {
            add(statement);
        }
        else
        {
            throw statement.Head.Error($"No statement starts with '{keyword}'. The statements are {string.Join(", ", _statements.Keys)} and @name. Lines that continue one are indented.");
        }
    }

    private void AddOperation(Statement statement)
    {
        var operation = ContractOperation.Parse(statement, _family);
        _family.Operations.Add(operation);
        _family.Cmdlets.AddRange(operation.Commands.Select(static command => command.Name).Distinct().Except(_family.Cmdlets));
    }

    private void AddFile(Statement statement)
    {
        var line = statement.Only;
        if (line.Words.Select(static word => word.Text).ToList() is not [_, var method, var path, "<-", var cmdlet])
        {
            throw line.Error("Write an operation whose response is a file as 'file GET Recordings/{Sid:RE}/Data <- Save-TwilioRecording'.");
        }

        _family.Files.Add((line, method, ApiPath.Parse(new Word(line, path), isCarriedOut: true), cmdlet));
        _family.Cmdlets.Add(cmdlet);
    }

    private void AddCmdlet(Statement statement)
    {
        var explained = new Dictionary<string, string>();
        explained.Add(statement.Only);
        _family.Cmdlets.AddRange(explained.Keys);
    }

    private void LeaveOut(Statement statement)
    {
        if (statement.Head.Rest.Length == 0)
        {
            throw statement.Head.Error("Say what is left out, as in 'left-out: payments by phone'.");
        }

        _family.LeftOut.AddRange(statement.Body.Select(static line => (line, line.Keyword, ApiPath.Parse(new Word(line, line.Rest), isCarriedOut: false))));
    }
}
