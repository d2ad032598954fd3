using System.Security;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MatonTwilio.Gateway.Json;

/// <summary>A secret, which is not made into text in progress: text stays in memory, and some of it in <see cref="RepeatedText"/>.</summary>
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
            // Broken UTF-8 or half a surrogate pair: a secret that is not whole is none.
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
        => throw new NotSupportedException("Answers are read only.");

    // Without what came: it may be the secret.
    private SecureString? Unreadable()
    {
        if (Field is not null)
        {
            UnreadableValues.Current?.Add(Field, "***");
        }

        return null;
    }
}
