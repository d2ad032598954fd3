using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MatonTwilio.Gateway.Json;

/// <summary>Reads messages, the most frequent records of lists, with one method instead of the serializer's many.</summary>
/// <remarks>
/// The runtime compiles a frequent method a second time, and for a new process that happens while it reads a list: the serializer has some seventy such methods,
/// this class has two. The fields are read by the same converters as those of other records (<see cref="FieldReading"/>), so the same values are unreadable.
/// </remarks>
internal sealed class MessageConverter : JsonConverter<TwilioMessage>
{
    private readonly TextConverter _sid = Text("sid");
    private readonly TextConverter _accountSid = Text("account_sid");
    private readonly TextConverter _uri = Text("uri");
    private readonly TextConverter _body = Text("body");
    private readonly TextConverter _from = Text("from");
    private readonly TextConverter _to = Text("to");
    private readonly TextConverter _status = Text("status");
    private readonly TextConverter _direction = Text("direction");
    private readonly TextConverter _priceUnit = Text("price_unit");
    private readonly TextConverter _errorMessage = Text("error_message");
    private readonly TextConverter _messagingServiceSid = Text("messaging_service_sid");
    private readonly TextConverter _apiVersion = Text("api_version");
    private readonly TimeConverter _dateCreated = new() { Field = "date_created" };
    private readonly TimeConverter _dateUpdated = new() { Field = "date_updated" };
    private readonly TimeConverter _dateSent = new() { Field = "date_sent" };
    private readonly IntConverter _numSegments = new() { Field = "num_segments" };
    private readonly IntConverter _numMedia = new() { Field = "num_media" };
    private readonly IntConverter _errorCode = new() { Field = "error_code" };
    private readonly DecimalConverter _price = new() { Field = "price" };
    private readonly StringMapConverter _subresourceUris = new() { Field = "subresource_uris" };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override TwilioMessage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"Expected a message, but found {reader.TokenType}.");
        }

        var message = new TwilioMessage();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(ReadableText.Read(ref reader)!) : reader.ValueSpan;
            reader.Read();
            ReadField(ref reader, name, message, options);
        }

        UnreadableValues.Current?.EndRecord(message);
        return message;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TwilioMessage value, JsonSerializerOptions options)
        => throw new NotSupportedException("Responses are read-only.");

    // At most three names have the same length.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadField(ref Utf8JsonReader reader, ReadOnlySpan<byte> name, TwilioMessage message, JsonSerializerOptions options)
    {
        switch (name.Length)
        {
            case 2 when name.SequenceEqual("to"u8):
                message.To = _to.Read(ref reader, typeof(string), options);
                break;
            case 3 when name.SequenceEqual("sid"u8):
                message.Sid = _sid.Read(ref reader, typeof(string), options);
                break;
            case 3 when name.SequenceEqual("uri"u8):
                message.Uri = _uri.Read(ref reader, typeof(string), options);
                break;
            case 4 when name.SequenceEqual("body"u8):
                message.Body = _body.Read(ref reader, typeof(string), options);
                break;
            case 4 when name.SequenceEqual("from"u8):
                message.From = _from.Read(ref reader, typeof(string), options);
                break;
            case 5 when name.SequenceEqual("price"u8):
                message.Price = _price.Read(ref reader, typeof(decimal?), options);
                break;
            case 6 when name.SequenceEqual("status"u8):
                message.Status = _status.Read(ref reader, typeof(string), options);
                break;
            case 9 when name.SequenceEqual("direction"u8):
                message.Direction = _direction.Read(ref reader, typeof(string), options);
                break;
            case 9 when name.SequenceEqual("num_media"u8):
                message.NumMedia = _numMedia.Read(ref reader, typeof(int?), options);
                break;
            case 9 when name.SequenceEqual("date_sent"u8):
                message.DateSent = _dateSent.Read(ref reader, typeof(DateTimeOffset?), options);
                break;
            case 10 when name.SequenceEqual("error_code"u8):
                message.ErrorCode = _errorCode.Read(ref reader, typeof(int?), options);
                break;
            case 10 when name.SequenceEqual("price_unit"u8):
                message.PriceUnit = _priceUnit.Read(ref reader, typeof(string), options);
                break;
            case 11 when name.SequenceEqual("account_sid"u8):
                message.AccountSid = _accountSid.Read(ref reader, typeof(string), options);
                break;
            case 11 when name.SequenceEqual("api_version"u8):
                message.ApiVersion = _apiVersion.Read(ref reader, typeof(string), options);
                break;
            case 12 when name.SequenceEqual("num_segments"u8):
                message.NumSegments = _numSegments.Read(ref reader, typeof(int?), options);
                break;
            case 12 when name.SequenceEqual("date_created"u8):
                message.DateCreated = _dateCreated.Read(ref reader, typeof(DateTimeOffset?), options);
                break;
            case 12 when name.SequenceEqual("date_updated"u8):
                message.DateUpdated = _dateUpdated.Read(ref reader, typeof(DateTimeOffset?), options);
                break;
            case 13 when name.SequenceEqual("error_message"u8):
                message.ErrorMessage = _errorMessage.Read(ref reader, typeof(string), options);
                break;
            case 16 when name.SequenceEqual("subresource_uris"u8):
                message.SubresourceUris = reader.TokenType == JsonTokenType.Null ? null : _subresourceUris.Read(ref reader, typeof(IReadOnlyDictionary<string, string?>), options);
                break;
            case 21 when name.SequenceEqual("messaging_service_sid"u8):
                message.MessagingServiceSid = _messagingServiceSid.Read(ref reader, typeof(string), options);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private static TextConverter Text(string field) => new() { Field = field };
}
