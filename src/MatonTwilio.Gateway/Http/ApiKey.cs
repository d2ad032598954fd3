namespace MatonTwilio.Gateway.Http;

/// <summary>The API key. Its text leaves this type only towards the request header: it prints as asterisks.</summary>
public sealed class ApiKey : IEquatable<ApiKey>
{
    private const string Mask = "***";

    private readonly string _value;

    /// <summary>Keeps a key.</summary>
    /// <param name="value">The key as Maton shows it; surrounding white space is not part of it.</param>
    /// <exception cref="ArgumentException">The key is empty, or holds characters that no HTTP header may carry.</exception>
    public ApiKey(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value.Trim();
        if (_value.Length == 0 || !_value.All(static c => c is > ' ' and < '\u007F'))
        {
            // Without the value: an exception's text is output.
            throw new ArgumentException("The API key is empty or holds characters that a key cannot have.");
        }
    }

    /// <summary>Whether two keys are the same.</summary>
    /// <param name="other">The other key.</param>
    /// <returns>True where both hold the same text.</returns>
    public bool Equals(ApiKey? other) => other is not null && _value == other._value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ApiKey);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Mask;

    /// <summary>The value of the Authorization header.</summary>
    internal string ToHeader() => "Bearer " + _value;

    /// <summary>Takes the key out of a text that a server sent, should it have echoed the request.</summary>
    internal string RemoveFrom(string text) => text.Replace(_value, Mask, StringComparison.Ordinal);

    /// <summary>Whether an address that a server sent repeats the key, also escaped, or as a host, which knows no capitals.</summary>
    internal bool IsIn(string address) => Uri.UnescapeDataString(address).Contains(_value, StringComparison.OrdinalIgnoreCase);

    /// <summary>A failure as the cause of another; null where its text repeats the key, as the parsers of HTTP and JSON repeat
    /// what they stumble over.</summary>
    internal Exception? Withhold(Exception failure) => failure.ToString().Contains(_value, StringComparison.Ordinal) ? null : failure;
}
