using System.Text.Json.Serialization;

namespace MatonTwilio.Gateway.Paging;

/// <summary>A page of a list as in the response: the records and the link to the next page.</summary>
internal sealed class Page<T>
{
    /// <summary>The records, which the response has under the resource's plural name.</summary>
    public List<T>? Records { get; set; }

    /// <summary>The next page, relative to Twilio's host; null on the last page.</summary>
    public string? NextPageUri { get; set; }

    /// <summary>Whether the server may compare dates only, so that its list cannot be cut by time.</summary>
    [JsonIgnore]
    public bool IsOfDays { get; set; }
}
