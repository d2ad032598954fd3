namespace MatonTwilio.Sandbox;

/// <summary>A connection between the key's owner and an app.</summary>
internal sealed class Connection
{
    public const string Active = "ACTIVE";
    public const string DefaultMethod = "OAUTH2";
    private const string Pending = "PENDING";

    /// <summary>The methods with which a connection can be authorized.</summary>
    public static IReadOnlyList<string> Methods { get; } = ["API_KEY", "BASIC", "OAUTH1", DefaultMethod, "MCP"];

    public required string Id { get; init; }

    public required string App { get; init; }

    /// <summary>The method of its authorization, such as OAUTH2.</summary>
    public required string Method { get; init; }

    /// <summary>The secret at the end of the URL of its page. A person who has it can complete the connection.</summary>
    public required string PageToken { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>The time when it becomes active by itself, or when its page was opened.</summary>
    public required DateTimeOffset ActiveFrom { get; set; }

    public string StatusAt(DateTimeOffset now) => now >= ActiveFrom ? Active : Pending;

    public DateTimeOffset UpdatedAt(DateTimeOffset now) => now >= ActiveFrom ? ActiveFrom : Created;
}
