using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MatonTwilio.Gateway.Json;

namespace MatonTwilio.Gateway.Clients;

/// <summary>
/// A response of the control endpoint, in every form it has: a list under <c>connections</c>, one under <c>connection</c>, or
/// one bare.
/// </summary>
internal sealed class ConnectionResponse
{
    public List<MatonConnection>? Connections { get; set; }

    public MatonConnection? Connection { get; set; }

    // The bare form's own members.
    public string? ConnectionId { get; set; }

    public string? Status { get; set; }

    public string? App { get; set; }

    public string? Url { get; set; }

    public string? Method { get; set; }

    public DateTimeOffset? CreationTime { get; set; }

    public DateTimeOffset? LastUpdatedTime { get; set; }

    public IReadOnlyDictionary<string, string?>? Metadata { get; set; }

    /// <summary>Reads a response; an empty one holds nothing.</summary>
    /// <param name="body">The response.</param>
    /// <param name="report">Is told what could not be read.</param>
    public static ConnectionResponse Read(ReadOnlyMemory<byte> body, Action<IReadOnlyList<UnreadableValue>> report)
    {
        var response = body.IsEmpty ? new ConnectionResponse() : JsonResponse.Read(body, ConnectionJson.Named, "connections", report) ?? new ConnectionResponse();
        response.Connections?.RemoveAll(static connection => connection is null);
        return response;
    }

    /// <summary>The one connection of the response; null where it names none.</summary>
    public MatonConnection? One() => Connection ?? (ConnectionId is null ? null : new MatonConnection
    {
        ConnectionId = ConnectionId,
        Status = Status,
        App = App,
        Url = Url,
        Method = Method,
        CreationTime = CreationTime,
        LastUpdatedTime = LastUpdatedTime,
        Metadata = Metadata,
    });
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [typeof(TextConverter), typeof(TimeConverter), typeof(StringMapConverter)])]
[JsonSerializable(typeof(ConnectionResponse))]
internal sealed partial class ConnectionJson : JsonSerializerContext
{
    private static JsonSerializerOptions? _named;

    /// <summary>With the names of the fields, see <see cref="FieldReading"/>.</summary>
    public static JsonTypeInfo<ConnectionResponse> Named
        => (JsonTypeInfo<ConnectionResponse>)(_named ??= new(Default.Options) { TypeInfoResolver = Default.WithAddedModifier(FieldReading.NameRecord) })
            .GetTypeInfo(typeof(ConnectionResponse));
}
