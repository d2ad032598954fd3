using System.Text.Json;
using System.Text.Json.Serialization;
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
    public static async ValueTask<ConnectionResponse> ReadAsync(Stream body, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await body.CopyToAsync(bytes, cancellation).ConfigureAwait(false);
        return bytes.Length == 0
            ? new ConnectionResponse()
            : JsonSerializer.Deserialize(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), ConnectionJson.Default.ConnectionResponse) ?? new ConnectionResponse();
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
internal sealed partial class ConnectionJson : JsonSerializerContext;
