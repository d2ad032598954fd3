namespace MatonTwilio.Sandbox;

/// <summary>A URL that a program gave, and how it is requested.</summary>
/// <param name="Url">The URL.</param>
/// <param name="Method">GET or POST.</param>
internal sealed record Webhook(string Url, string Method)
{
    /// <summary>Reads one of a form or a record; null where there is none.</summary>
    public static Webhook? Of(string? url, string? method) => string.IsNullOrEmpty(url) ? null : new(url, method?.ToUpperInvariant() == "GET" ? "GET" : "POST");

    /// <summary>Reads one of a record, whose method has the same name with another end.</summary>
    public static Webhook? Of(Record record, string name) => Of(record.Text(name + "_url"), record.Text(name + "_method"));
}
