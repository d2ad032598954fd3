using System.Security.Cryptography;
using System.Text;

namespace MatonTwilio.Gateway.Http;

/// <summary>The API key. Its text leaves this type only towards the request header: it prints as asterisks.</summary>
public sealed class ApiKey : IEquatable<ApiKey>
{
    private const string Mask = "***";

    // As often as a URL may have been escaped in progress.
    private const int MostEscapes = 5;

    private readonly string _value;
    private readonly KeyForms _forms;

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
            throw new ArgumentException("The API key is empty or contains characters that a key cannot have.");
        }

        _forms = new KeyForms(_value);
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

    /// <summary>A name for something that belongs to the key: without the key, neither the name can be computed nor the key be derived from it.</summary>
    /// <param name="purpose">What it is a name for.</param>
    internal string NameFor(string purpose) => Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(_value), Encoding.UTF8.GetBytes(purpose)).AsSpan(0, 12));

    /// <summary>The value of the Authorization header.</summary>
    internal string ToHeader() => "Bearer " + _value;

    /// <summary>Takes the key out of a text that a server sent, should it have echoed the request.</summary>
    internal string RemoveFrom(string text) => _forms.RemoveFrom(text);

    /// <summary>Takes the key out of the bytes of a response, unless it is so short that it may be part of a word.</summary>
    /// <returns>How many bytes are left.</returns>
    internal int RemoveFrom(Span<byte> response) => _forms.RemoveFrom(response);

    /// <summary>Whether an address that a server sent repeats the key, also escaped more than once, or as a host, which knows no capitals.</summary>
    internal bool IsIn(string address)
    {
        for (var escapes = 0; escapes <= MostEscapes; escapes++)
        {
            if (address.Contains(_value, StringComparison.OrdinalIgnoreCase) || _forms.IsIn(address))
            {
                return true;
            }

            address = Uri.UnescapeDataString(address);
        }

        return false;
    }

    /// <summary>A failure as the cause of another; null where its text repeats the key, as the parsers of HTTP and JSON repeat
    /// what they stumble over.</summary>
    internal Exception? Withhold(Exception failure) => _forms.IsIn(failure.ToString()) ? null : failure;
}
