using System.Text;

namespace MatonTwilio.Sandbox;

/// <summary>One HTTP request as it was received.</summary>
internal sealed class HttpRequest
{
    private const string FormType = "application/x-www-form-urlencoded";

    private readonly Lazy<FormFields> _query;
    private readonly Lazy<FormFields> _form;

    public HttpRequest(string method, string target, IReadOnlyDictionary<string, string> headers, byte[] body)
    {
        Method = method;
        Headers = headers;
        Body = body;
        var question = target.IndexOf('?', StringComparison.Ordinal);
        Path = question < 0 ? target : target[..question];
        RawQuery = question < 0 ? string.Empty : target[(question + 1)..];
        _query = new(() => FormFields.Parse(RawQuery));
        _form = new(() => IsForm ? FormFields.Parse(Encoding.UTF8.GetString(Body)) : FormFields.None);
    }

    /// <summary>Creates a request with a form.</summary>
    public static HttpRequest OfForm(string method, string target, string form)
        => new(method, target, new Dictionary<string, string> { ["Content-Type"] = FormType }, Encoding.UTF8.GetBytes(form));

    public string Method { get; }

    /// <summary>The path as it was sent, percent-encoded.</summary>
    public string Path { get; }

    /// <summary>The query as it was sent, without the question mark.</summary>
    public string RawQuery { get; }

    public IReadOnlyDictionary<string, string> Headers { get; }

    public byte[] Body { get; }

    public FormFields Query => _query.Value;

    public FormFields Form => _form.Value;

    public bool AcceptsGzip => Header("Accept-Encoding")?.Contains("gzip", StringComparison.OrdinalIgnoreCase) == true;

    public bool KeepAlive => !string.Equals(Header("Connection"), "close", StringComparison.OrdinalIgnoreCase);

    private bool IsForm => Header("Content-Type")?.StartsWith(FormType, StringComparison.OrdinalIgnoreCase) == true;

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
