using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MatonTwilio.Gateway.Json;

namespace MatonTwilio.Gateway.Clients;

/// <summary>
/// A response of the control endpoint, in each of its formats: a list under <c>connections</c>, one connection under <c>connection</c>, or the fields of one
/// connection at the top level.
/// </summary>
internal sealed class ConnectionResponse
{
    public List<MatonConnection>? Connections { get; set; }

    public MatonConnection? Connection { get; set; }

    // The fields of one connection at the top level.
    public string? ConnectionId { get; set; }

    public string? Status { get; set; }

    public string? App { get; set; }

    public string? Url { get; set; }

    public string? Method { get; set; }

    public DateTimeOffset? CreationTime { get; set; }

    public DateTimeOffset? LastUpdatedTime { get; set; }

    public IReadOnlyDictionary<string, string?>? Metadata { get; set; }

    /// <summary>Reads a response. An empty response has no connection.</summary>
    /// <param name="body">The response.</param>
    /// <param name="report">Receives the values that could not be read.</param>
    public static ConnectionResponse Read(ReadOnlyMemory<byte> body, Action<IReadOnlyList<UnreadableValue>> report)
    {
        var response = body.IsEmpty ? new ConnectionResponse() : JsonResponse.Read(body, ConnectionJson.Named, "connections", report) ?? new ConnectionResponse();
        response.Connections?.RemoveAll(static connection => connection is null);
        return response;
    }

    /// <summary>The only connection of the response; null if there is none.</summary>
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

    /// <summary>The type info with the names of the fields (<see cref="FieldReading"/>).</summary>
    public static JsonTypeInfo<ConnectionResponse> Named
        => (JsonTypeInfo<ConnectionResponse>)(_named ??= new(Default.Options) { TypeInfoResolver = Default.WithAddedModifier(FieldReading.NameRecord) })
            .GetTypeInfo(typeof(ConnectionResponse));
}
