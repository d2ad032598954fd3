using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MatonTwilio.Gateway.Json;
using MatonTwilio.Gateway.Paging;

namespace MatonTwilio.Gateway.Resources;

/// <summary>How responses are read, by code that is generated at compile time. Its resources are named beside <see cref="ApiResources"/>.</summary>
internal sealed partial class GatewayJson : JsonSerializerContext
{
    // Found out once: the serializer keeps what it knows of a type with its options.
    private static readonly ConcurrentDictionary<(Type Record, string ListName), JsonTypeInfo> Pages = new();

    /// <summary>How a record of a resource is read.</summary>
    public static JsonTypeInfo<T> Record<T>() => (JsonTypeInfo<T>)OptionsOf<T>(listName: null).GetTypeInfo(typeof(T));

    /// <summary>How a page of a resource is read: Twilio names the list after the resource.</summary>
    public static JsonTypeInfo<Page<T>> Page<T>(string listName)
        => (JsonTypeInfo<Page<T>>)Pages.GetOrAdd((typeof(T), listName), static key => OptionsOf<T>(key.ListName).GetTypeInfo(typeof(Page<T>)));

    private static JsonSerializerOptions OptionsOf<T>(string? listName) => new(Default.Options)
    {
        TypeInfoResolver = Default.WithAddedModifier(info =>
        {
            if (info.Type == typeof(T))
            {
                FieldReading.NameRecord(info);
            }
            else if (info.Type == typeof(Page<T>) && listName is not null)
            {
                info.Properties.Single(static property => property.PropertyType == typeof(List<T>)).Name = listName;
            }
        }),
    };
}
