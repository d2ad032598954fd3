using System.Text.Json.Serialization;

namespace MatonTwilio.Benchmarks;

internal sealed class FloorPage
{
    public List<FloorMessage>? Messages { get; set; }

    public string? NextPageUri { get; set; }
}

/// <summary>The fields of a message, all as text, which is the least work of reading them.</summary>
internal sealed class FloorMessage
{
    public string? Sid { get; set; }

    public string? AccountSid { get; set; }

    public string? Body { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public string? Status { get; set; }

    public string? Direction { get; set; }

    public string? DateCreated { get; set; }

    public string? DateUpdated { get; set; }

    public string? DateSent { get; set; }

    public string? NumSegments { get; set; }

    public string? NumMedia { get; set; }

    public string? Price { get; set; }

    public string? PriceUnit { get; set; }

    public int? ErrorCode { get; set; }

    public string? ErrorMessage { get; set; }

    public string? MessagingServiceSid { get; set; }

    public string? ApiVersion { get; set; }

    public string? Uri { get; set; }

    public Dictionary<string, string?>? SubresourceUris { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(FloorPage))]
internal sealed partial class FloorJson : JsonSerializerContext;
