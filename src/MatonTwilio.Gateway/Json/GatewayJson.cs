using System.Security;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MatonTwilio.Gateway;

/// <summary>How answers are read, made at compile time: a resource is a line here and a line in <see cref="ApiResources"/>.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultBufferSize = 131_072, // A page of a thousand messages is a megabyte; with the default of 16 KB it took a tenth longer.
    Converters = [
        typeof(TextConverter), typeof(IntConverter), typeof(LongConverter), typeof(DecimalConverter), typeof(BooleanConverter),
        typeof(SecondsConverter), typeof(TimeConverter), typeof(DateConverter), typeof(TextMapConverter), typeof(CapabilitiesConverter),
        typeof(PartConverter<TwilioCallEventRequest>), typeof(PartConverter<TwilioCallEventResponse>), typeof(SecretConverter),
    ])]
[JsonSerializable(typeof(Page<TwilioAccount>))]
[JsonSerializable(typeof(Page<TwilioAddress>))]
[JsonSerializable(typeof(Page<TwilioApiKey>))]
[JsonSerializable(typeof(Page<TwilioApplication>))]
[JsonSerializable(typeof(Page<TwilioAvailablePhoneNumber>))]
[JsonSerializable(typeof(TwilioBalance))]
[JsonSerializable(typeof(Page<TwilioCall>))]
[JsonSerializable(typeof(Page<TwilioCallEvent>))]
[JsonSerializable(typeof(Page<TwilioConference>))]
[JsonSerializable(typeof(Page<TwilioCallerId>))]
[JsonSerializable(typeof(TwilioCallerIdValidation))]
[JsonSerializable(typeof(Page<TwilioDependentPhoneNumber>))]
[JsonSerializable(typeof(Page<TwilioMedia>))]
[JsonSerializable(typeof(Page<TwilioMessage>))]
[JsonSerializable(typeof(TwilioMessageFeedback))]
[JsonSerializable(typeof(Page<TwilioNotification>))]
[JsonSerializable(typeof(Page<TwilioParticipant>))]
[JsonSerializable(typeof(Page<TwilioPhoneNumber>))]
[JsonSerializable(typeof(Page<TwilioPhoneNumberCountry>))]
[JsonSerializable(typeof(Page<TwilioQueue>))]
[JsonSerializable(typeof(Page<TwilioQueueMember>))]
[JsonSerializable(typeof(Page<TwilioRecording>))]
[JsonSerializable(typeof(Page<TwilioShortCode>))]
[JsonSerializable(typeof(Page<TwilioSigningKey>))]
[JsonSerializable(typeof(Page<TwilioTranscription>))]
[JsonSerializable(typeof(Page<TwilioUsage>))]
[JsonSerializable(typeof(Page<TwilioUsageTrigger>))]
[JsonSerializable(typeof(ConnectionAnswer))]
[JsonSerializable(typeof(SecureString))]
internal sealed partial class GatewayJson : JsonSerializerContext
{
    /// <summary>How a record of a resource is read.</summary>
    public static JsonTypeInfo<T> Record<T>() => (JsonTypeInfo<T>)Default.GetTypeInfo(typeof(T))!;

    /// <summary>How a page of a resource is read: Twilio names the list after the resource.</summary>
    public static JsonTypeInfo<Page<T>> Page<T>(string listName)
    {
        var options = new JsonSerializerOptions(Default.Options)
        {
            TypeInfoResolver = Default.WithAddedModifier(info =>
            {
                if (info.Type == typeof(Page<T>))
                {
                    info.Properties.Single(static property => property.PropertyType == typeof(List<T>)).Name = listName;
                }
            }),
        };
        return (JsonTypeInfo<Page<T>>)options.GetTypeInfo(typeof(Page<T>));
    }
}
