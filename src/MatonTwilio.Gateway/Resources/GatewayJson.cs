using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MatonTwilio.Gateway.Json;
using MatonTwilio.Gateway.Paging;

namespace MatonTwilio.Gateway.Resources;

/// <summary>The JSON type infos of responses, generated at compile time. The types are listed beside <see cref="ApiResources"/>.</summary>
internal sealed partial class GatewayJson : JsonSerializerContext
{
    // Kept, because the serializer would otherwise collect a type's metadata again.
    private static readonly ConcurrentDictionary<PageKind, JsonTypeInfo> Pages = new();

    /// <summary>The type info of a resource's record.</summary>
    public static JsonTypeInfo<T> Record<T>() => (JsonTypeInfo<T>)OptionsOf<T>(listName: null).GetTypeInfo(typeof(T));

    /// <summary>The type info of a resource's page, in which Twilio names the list after the resource.</summary>
    public static JsonTypeInfo<Page<T>> Page<T>(string listName)
        => (JsonTypeInfo<Page<T>>)Pages.GetOrAdd(new PageKind(typeof(T), listName), static kind => OptionsOf<T>(kind.ListName).GetTypeInfo(typeof(Page<T>)));

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

    // A class, because no image of the framework holds code for dictionaries of tuples.
    private sealed record PageKind(Type Record, string ListName);
}
