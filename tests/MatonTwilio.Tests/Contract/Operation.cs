using System.Text.RegularExpressions;

namespace MatonTwilio.Tests;

/// <summary>An operation of the API, and the cmdlets that carry it out.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">
/// The path below an account, or below the version where it starts with a slash. <c>{SM}</c> stands for a SID of that kind, given as -Sid;
/// <c>{CA=CallSid}</c> for one that is given as -CallSid.
/// </param>
/// <param name="Fields">Every field of its query or form (<see cref="WireField.Parse"/>).</param>
/// <param name="Commands">The cmdlets.</param>
internal sealed partial record Operation(string Method, string Path, string Fields, params Command[] Commands)
{
    /// <summary>Which of several ways of the operation this row has, where not all its fields go together.</summary>
    public string? Variant { get; init; }

    public IReadOnlyList<WireField> AllFields { get; } = WireField.Parse(Fields);

    /// <summary>The SIDs in the path: the letters of each, and the parameter that gives it.</summary>
    public IReadOnlyList<(string Prefix, string Parameter)> Sids { get; } =
        [.. InPath().Matches(Path).Select(static found => (found.Groups[1].Value, found.Groups[2].Success ? found.Groups[2].Value : "Sid"))];

    /// <summary>Whether it is about one record, which the end of the path names.</summary>
    public bool IsOfRecord => Path.EndsWith('}');

    public string FullPath
    {
        get
        {
            var path = Path.StartsWith('/') ? Path : $"/Accounts/{RecordingGateway.Account}/{Path}";
            return $"/twilio/2010-04-01{InPath().Replace(path, static found => Samples.Sid(found.Groups[1].Value))}.json";
        }
    }

    public bool IsList => AllFields.Any(static one => one.Name == "PageSize");

    [GeneratedRegex("{([A-Z]{2})(?:=([A-Za-z]+))?}")]
    private static partial Regex InPath();

    public override string ToString() => $"{Method} {Path}{(Variant is null ? "" : $" ({Variant})")}";
}

/// <summary>A cmdlet, with what a person types to have it carry out one operation.</summary>
/// <param name="Line">The name, and arguments that choose the operation.</param>
internal sealed record Command(string Line)
{
    /// <summary>What it always sends, as <c>Status=canceled</c>; null where it sends what its parameters say.</summary>
    public string? Sends { get; init; }

    public string Name => Line.Split(' ')[0];

    /// <summary>Whether the line gives a parameter itself.</summary>
    public bool Gives(string parameter) => Line.Contains($" -{parameter} ", StringComparison.Ordinal);
}
