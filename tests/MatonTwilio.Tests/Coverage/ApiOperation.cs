using System.Text.RegularExpressions;

namespace MatonTwilio.Tests;

/// <summary>An operation that Twilio publishes for its API, and the cmdlets that carry it out.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path below the version, with names in braces for what differs.</param>
/// <param name="Commands">The cmdlets, as a person types them; none where Invoke-TwilioApi does it.</param>
/// <remarks>The list is facts from https://github.com/twilio/twilio-oai (twilio_api_v2010): methods and paths alone.</remarks>
internal sealed partial record ApiOperation(string Method, string Path, IReadOnlyList<string> Commands)
{
    private const string OfAccount = "/Accounts/{AccountSid}/";

    public static IReadOnlyList<ApiOperation> All { get; } = Read();

    /// <summary>The path as Invoke-TwilioApi takes it: without the account that is meant anyway.</summary>
    public string ShortPath => Path.StartsWith(OfAccount, StringComparison.Ordinal) ? Path[OfAccount.Length..] : Path;

    /// <summary>The first part of the path, which says what it is about.</summary>
    public string Family => ShortPath.TrimStart('/').Split('/')[0];

    /// <summary>A path that a person types, and the one that arrives.</summary>
    public (string Typed, string Arrives) Sample()
        => (Filled(ShortPath), $"/twilio/2010-04-01{Filled(Path.Replace("{AccountSid}", RecordingGateway.Account, StringComparison.Ordinal))}.json");

    public override string ToString() => $"{Method} {ShortPath}";

    // The row of the contract's table is of the operation that it fits and that says most of it in words: IncomingPhoneNumbers/Local is no number.
    private static List<ApiOperation> Read()
    {
        var published = File.ReadAllLines(System.IO.Path.Combine(Repository.Root, "tests/MatonTwilio.Tests/Coverage/operations.txt"))
            .Select(static line => line.Split(' '))
            .Select(static line => (Method: line[0], Path: line[1]))
            .ToList();
        var carriedOut = OperationTable.All.ToLookup(row => published
            .Where(one => one.Method == row.Method && Fits(one.Path, FullPath(row)))
            .MinBy(static one => Names().Count(one.Path)), static row => row);
        Assert.True(!carriedOut.Contains(default), $"The API has no operation of: {string.Join(", ", carriedOut[default])}");
        return [.. published.Select(one => new ApiOperation(
            one.Method, one.Path, [.. carriedOut[one].SelectMany(static row => row.Commands).Select(static command => command.Line).Distinct().Order(StringComparer.Ordinal)]))];
    }

    private static string FullPath(Operation row) => row.Path.StartsWith('/') ? row.Path : OfAccount + row.Path;

    private static bool Fits(string template, string path)
    {
        var (parts, others) = (template.Split('/'), path.Split('/'));
        return parts.Length == others.Length && parts.Zip(others).All(static pair => pair.First == pair.Second || pair.First.StartsWith('{'));
    }

    private static string Filled(string path) => Names().Replace(path, static name => name.Value == "{CountryCode}" ? "US" : Samples.Sid("XX"));

    [GeneratedRegex("{[A-Za-z]+}")]
    private static partial Regex Names();
}
