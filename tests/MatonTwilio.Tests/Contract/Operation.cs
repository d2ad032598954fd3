namespace MatonTwilio.Tests;

/// <summary>An operation of the API, and the cmdlets that carry it out.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path below an account, or below the version where it starts with a slash; <c>{SM}</c> stands for a SID of that kind.</param>
/// <param name="Fields">Every field of its query or form (<see cref="WireField.Parse"/>).</param>
/// <param name="Commands">The cmdlets.</param>
internal sealed record Operation(string Method, string Path, string Fields, params Command[] Commands)
{
    /// <summary>Which of several ways of the operation this row has, where not all its fields go together.</summary>
    public string? Variant { get; init; }

    public IReadOnlyList<WireField> AllFields { get; } = WireField.Parse(Fields);

    /// <summary>The letters of the SID in the path; null where it names no record.</summary>
    public string? SidPrefix => Path.IndexOf('{', StringComparison.Ordinal) is >= 0 and var start ? Path.Substring(start + 1, 2) : null;

    public string FullPath
    {
        get
        {
            var path = Path.StartsWith('/') ? Path : $"/Accounts/{RecordingGateway.Account}/{Path}";
            return $"/twilio/2010-04-01{(SidPrefix is { } prefix ? path.Replace($"{{{prefix}}}", Samples.Sid(prefix), StringComparison.Ordinal) : path)}.json";
        }
    }

    public bool IsList => AllFields.Any(static one => one.Name == "PageSize");

    public override string ToString() => $"{Method} {Path}{(Variant is null ? "" : $" ({Variant})")}";
}

/// <summary>A cmdlet, with what a person types to have it carry out one operation.</summary>
/// <param name="Line">The name, and arguments that choose the operation.</param>
internal sealed record Command(string Line)
{
    /// <summary>What it always sends, as <c>Status=canceled</c>; null where it sends what its parameters say.</summary>
    public string? Sends { get; init; }

    public string Name => Line.Split(' ')[0];
}
