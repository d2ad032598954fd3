using System.Security;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MatonTwilio.Gateway.Json;

/// <summary>Reads a secret without creating a string, because strings stay in memory, some of them in <see cref="RepeatedText"/>.</summary>
internal sealed class SecretConverter : JsonConverter<SecureString?>
{
    /// <summary>The field's name in the response; null if an unreadable value is not reported.</summary>
    public string? Field { get; init; }

    public override SecureString? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.TrySkip();
            return Unreadable();
        }

        var characters = new char[reader.HasValueSequence ? (int)reader.ValueSequence.Length : reader.ValueSpan.Length];
        var secret = new SecureString();
        try
        {
            foreach (var character in characters.AsSpan(0, reader.CopyString(characters)))
            {
                secret.AppendChar(character);
            }
        }
        catch (InvalidOperationException)
        {
            // Broken UTF-8, or half of a surrogate pair: an incomplete secret is useless.
            secret.Dispose();
            return Unreadable();
        }
        finally
        {
            Array.Clear(characters);
        }

        secret.MakeReadOnly();
        return secret.Length == 0 ? null : secret;
    }

    public override void Write(Utf8JsonWriter writer, SecureString? value, JsonSerializerOptions options)
        => throw new NotSupportedException("Responses are read-only.");

    // Recorded without the value, which may be the secret.
    private SecureString? Unreadable()
    {
        if (Field is not null)
        {
            UnreadableValues.Current?.Add(Field, "***");
        }

        return null;
    }
}
