using System.Text.Json.Serialization;

namespace MatonTwilio.Gateway.Paging;

/// <summary>A page of a list, as it comes: the records and the way to the next page.</summary>
internal sealed class Page<T>
{
    /// <summary>The records, under the resource's own plural name in the response.</summary>
    public List<T>? Records { get; set; }

    /// <summary>The next page, relative to Twilio's host; null on the last one.</summary>
    public string? NextPageUri { get; set; }

    /// <summary>Whether the server may know dates alone, so that its list cannot be cut by time.</summary>
    [JsonIgnore]
    public bool IsOfDays { get; set; }
}
