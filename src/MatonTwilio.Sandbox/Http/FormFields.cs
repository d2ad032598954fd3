namespace MatonTwilio.Sandbox;

/// <summary>The fields of a query string or of a form, in order. A name may occur more than once.</summary>
internal sealed class FormFields
{
    private FormFields(IReadOnlyList<KeyValuePair<string, string>> pairs) => Pairs = pairs;

    public static FormFields None { get; } = new([]);

    public static FormFields Of(IReadOnlyList<KeyValuePair<string, string>> pairs) => new(pairs);

    public IReadOnlyList<KeyValuePair<string, string>> Pairs { get; }

    /// <summary>The first value of a name, or null if there is none.</summary>
    public string? this[string name] => Pairs.FirstOrDefault(pair => pair.Key == name).Value;

    public IEnumerable<string> All(string name) => Pairs.Where(pair => pair.Key == name).Select(pair => pair.Value);

    /// <summary>
    /// Reads <c>a=1&amp;b=2</c>. The first "=" ends the name, so that <c>DateSent&gt;=2026-02-01</c> and
    /// <c>DateSent%3E=2026-02-01</c> are both the field <c>DateSent&gt;</c>.
    /// </summary>
    public static FormFields Parse(string encoded)
    {
        if (encoded.Length == 0)
        {
            return None;
        }

        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var part in encoded.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=');
            var name = equals < 0 ? part : part[..equals];
            var value = equals < 0 ? string.Empty : part[(equals + 1)..];
            pairs.Add(new(Decode(name), Decode(value)));
        }

        return new(pairs);
    }

    /// <summary>The fields in the format that <see cref="Parse"/> reads.</summary>
    public string Encode() => string.Join('&', Pairs.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
