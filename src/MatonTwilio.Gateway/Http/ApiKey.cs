using System.Security.Cryptography;
using System.Text;

namespace MatonTwilio.Gateway.Http;

/// <summary>The API key. Only the request header gets its text; <see cref="ToString"/> returns asterisks.</summary>
public sealed class ApiKey : IEquatable<ApiKey>
{
    private const string Mask = "***";

    // The maximum number of times that a URL is unescaped in search of the key.
    private const int MostEscapes = 5;

    private readonly string _value;
    private readonly KeyForms _forms;

    /// <summary>Creates a key.</summary>
    /// <param name="value">The key as Maton shows it. White space around it is removed.</param>
    /// <exception cref="ArgumentException">The key is empty, or contains characters that an HTTP header cannot contain.</exception>
    public ApiKey(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value.Trim();
        if (_value.Length == 0 || !_value.All(static c => c is > ' ' and < '\u007F'))
        {
            // The message does not contain the value, because messages of exceptions are shown.
            throw new ArgumentException("The API key is empty or contains characters that a key cannot have.");
        }

        _forms = new KeyForms(_value);
    }

    /// <summary>Whether two keys are the same.</summary>
    /// <param name="other">The other key.</param>
    /// <returns>True if both have the same text.</returns>
    public bool Equals(ApiKey? other) => other is not null && _value == other._value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ApiKey);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Mask;

    /// <summary>A name for something that belongs to the key. Only the key's owner can compute the name, and the key cannot be derived from it.</summary>
    /// <param name="purpose">What the name is for.</param>
    internal string NameFor(string purpose) => Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(_value), Encoding.UTF8.GetBytes(purpose)).AsSpan(0, 12));

    /// <summary>The value of the Authorization header.</summary>
    internal string ToHeader() => "Bearer " + _value;

    /// <summary>Removes the key from a server's text, because the server may repeat the request.</summary>
    internal string RemoveFrom(string text) => _forms.RemoveFrom(text);

    /// <summary>Removes the key from the bytes of a response, unless the key is so short that it may be part of a word.</summary>
    /// <returns>The number of bytes that are left.</returns>
    internal int RemoveFrom(Span<byte> response) => _forms.RemoveFrom(response);

    /// <summary>Whether a server's URL contains the key, in any letter case (a host has no capitals) and after up to five levels of escaping.</summary>
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

    /// <summary>The failure, as the cause of another; null if its text contains the key, because parsers of HTTP and JSON quote their input.</summary>
    internal Exception? Withhold(Exception failure) => _forms.IsIn(failure.ToString()) ? null : failure;
}
