using MatonTwilio.Contract;

namespace MatonTwilio.Tests;

/// <summary>An operation that Twilio publishes for its API, and the cmdlets that carry it out.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path. Any row has an example for it.</param>
/// <param name="Commands">The cmdlets, as a user types them; none if only Invoke-TwilioApi carries it out.</param>
internal sealed record ApiOperation(string Method, ApiPath Path, IReadOnlyList<string> Commands)
{
    private static readonly Lazy<IReadOnlyList<ApiOperation>> Read = new(ReadAll);

    public static IReadOnlyList<ApiOperation> All => Read.Value;

    /// <summary>The first part of the path, which names the resource.</summary>
    public string Family => Path.Template.TrimStart('/').Split('/')[0];

    public override string ToString() => $"{Method} {Path.Template}";

    private static List<ApiOperation> ReadAll()
    => [
        .. TheContract.Table.Operations
            .SelectMany(static row => row.Commands, static (row, command) => (row.Method, row.Path, Command: (string?)command.Line))
            .Concat(TheContract.Table.Files.Select(static row => (row.Method, row.Path, Command: (string?)row.Cmdlet)))
            .Concat(TheContract.Table.LeftOut.Select(static row => (row.Method, row.Path, Command: (string?)null)))
            .GroupBy(static row => (row.Method, row.Path.Template))
            .Select(static rows => new ApiOperation(
                rows.Key.Method, rows.First().Path, [.. rows.Select(static row => row.Command).OfType<string>().Distinct().Order(StringComparer.Ordinal)]))
            .OrderBy(static operation => operation.Path.Template, StringComparer.Ordinal)
            .ThenBy(static operation => Array.IndexOf(["GET", "POST", "DELETE"], operation.Method)),
    ];
}
