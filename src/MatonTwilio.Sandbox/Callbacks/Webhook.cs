namespace MatonTwilio.Sandbox;

/// <summary>A URL that a program gave, with the method of its requests.</summary>
/// <param name="Url">The URL.</param>
/// <param name="Method">GET or POST.</param>
internal sealed record Webhook(string Url, string Method)
{
    /// <summary>Creates one from a form or a record; null if there is no URL.</summary>
    public static Webhook? Of(string? url, string? method) => string.IsNullOrEmpty(url) ? null : new(url, method?.ToUpperInvariant() == "GET" ? "GET" : "POST");

    /// <summary>Reads one from a record in which the names of the URL and of the method differ only in their ending.</summary>
    public static Webhook? Of(Record record, string name) => Of(record.Text(name + "_url"), record.Text(name + "_method"));
}
