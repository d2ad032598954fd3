using System.Collections;
using System.Globalization;
using System.Net;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using MatonTwilio.Gateway.Json;

namespace MatonTwilio.Gateway.Http;

/// <summary>The fields of a query or a form, in order, with names and values as Twilio spells them.</summary>
public sealed class RequestFields : IEnumerable<KeyValuePair<string, string>>
{
    private readonly List<KeyValuePair<string, string>> _pairs;
    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal);

    /// <summary>Creates an empty set of fields, or a copy of another.</summary>
    /// <param name="others">The fields to copy; null for none.</param>
    public RequestFields(RequestFields? others = null)
    {
        _pairs = [.. others?._pairs ?? []];
        _secrets.UnionWith(others?._secrets ?? []);
    }

    /// <summary>Whether there are no fields.</summary>
    public bool IsEmpty => _pairs.Count == 0;

    /// <summary>Adds a field. A sequence adds one field for each of its values, because Twilio accepts repeated fields.</summary>
    /// <param name="name">Twilio's name of the field.</param>
    /// <param name="value">
    /// Text is sent unchanged, except for halves of surrogate pairs. Booleans are sent as true and false, a <see cref="DateTimeOffset"/> as a UTC time, a
    /// <see cref="DateTime"/> as a date, a <see cref="TimeSpan"/> as whole seconds, a number in invariant format, a record as its SID, and null as empty text.
    /// </param>
    /// <returns>The same fields, so that calls can be chained.</returns>
    public RequestFields Add(string name, object? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (value is IEnumerable values and not string)
        {
            foreach (var one in values)
            {
                Add(name, one);
            }
        }
        else
        {
            _pairs.Add(new(name, Text(value)));
        }

        return this;
    }

    /// <summary>Adds a field whose value is sent but never shown.</summary>
    /// <param name="name">Twilio's name of the field.</param>
    /// <param name="value">The value.</param>
    /// <returns>The same fields, so that calls can be chained.</returns>
    public RequestFields AddSecret(string name, string value)
    {
        _secrets.Add(name);
        return Add(name, value);
    }

    /// <summary>Adds a field whose value is sent but never shown.</summary>
    /// <param name="name">Twilio's name of the field.</param>
    /// <param name="value">The value.</param>
    /// <returns>The same fields, so that calls can be chained.</returns>
    public RequestFields AddSecret(string name, SecureString value) => AddSecret(name, new NetworkCredential("", value).Password);

    /// <summary>The fields whose value is not empty.</summary>
    /// <returns>New fields.</returns>
    public RequestFields WithoutEmpty()
    {
        var rest = new RequestFields(this);
        rest._pairs.RemoveAll(static pair => pair.Value.Length == 0);
        return rest;
    }

    /// <summary>
    /// A digest of all fields except the secret ones. It is the same for the same fields in any order of names. It does not contain the fields, but a person can
    /// test guesses against it.
    /// </summary>
    /// <returns>32 hexadecimal digits.</returns>
    public string Digest()
    {
        var inOrder = _pairs.Where(pair => !_secrets.Contains(pair.Key)).OrderBy(static pair => pair.Key, StringComparer.Ordinal);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(ToQuery(inOrder))), 0, 16);
    }

    /// <summary>The value of a field; null if there is no field of that name.</summary>
    internal string? Find(string name) => _pairs.Find(pair => pair.Key == name).Value;

    /// <summary>The number of values of a field.</summary>
    internal int Count(string name) => _pairs.Count(pair => pair.Key == name);

    /// <summary>The fields except those of some names.</summary>
    /// <param name="names">The names to leave out.</param>
    /// <returns>New fields.</returns>
    public RequestFields Without(params string[] names)
    {
        var rest = new RequestFields(this);
        rest._pairs.RemoveAll(pair => names.Contains(pair.Key));
        return rest;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _pairs.GetEnumerator();

    /// <summary>The fields for people to read, with secret values as asterisks.</summary>
    /// <returns>Names and values, separated by commas.</returns>
    public override string ToString() => string.Join(", ", _pairs.Select(pair => $"{pair.Key}={(_secrets.Contains(pair.Key) ? "***" : pair.Value)}"));

    /// <summary>The fields as a JSON object of strings, including the secret ones.</summary>
    /// <returns>The JSON.</returns>
    public string ToJson()
    {
        var members = new StringMap();
        foreach (var (name, value) in _pairs)
        {
            members[name] = value;
        }

        return members.ToString();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The fields as a query string, percent-encoded, without a question mark.</summary>
    internal string ToQuery() => ToQuery(_pairs);

    private static string ToQuery(IEnumerable<KeyValuePair<string, string>> pairs)
        => string.Join('&', pairs.Select(static pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));

    // Half of a surrogate pair, which is left if text is cut within an emoji, cannot be encoded. It is replaced here as the encoder would replace it, so that
    // a search for the sent message compares the same text.
    private static string Sendable(string text) => text.Any(char.IsSurrogate) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => Sendable(text),
        bool flag => flag ? "true" : "false",
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeSpan duration => ((long)duration.TotalSeconds).ToString(CultureInfo.InvariantCulture),
        Uri address => address.OriginalString,
        TwilioResource record => record.Sid ?? "",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
