using System.Security;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MatonTwilio.Gateway.Json;

/// <summary>A secret, which is not made into text on its way: text stays in memory, and some of it in <see cref="RepeatedText"/>.</summary>
internal sealed class SecretConverter : JsonConverter<SecureString?>
{
    public override SecureString? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            // Skip refuses where more of the response is to come, although the value is here as a whole.
            reader.TrySkip();
            return null;
        }

        var characters = new char[reader.HasValueSequence ? (int)reader.ValueSequence.Length : reader.ValueSpan.Length];
        var secret = new SecureString();
        foreach (var character in characters.AsSpan(0, reader.CopyString(characters)))
        {
            secret.AppendChar(character);
        }

        Array.Clear(characters);
        secret.MakeReadOnly();
        return secret.Length == 0 ? null : secret;
    }

    public override void Write(Utf8JsonWriter writer, SecureString? value, JsonSerializerOptions options)
        => throw new NotSupportedException("Answers are read only.");
}
