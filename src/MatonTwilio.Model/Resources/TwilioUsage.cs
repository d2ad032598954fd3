using System.Globalization;
using System.Text.Json.Serialization;

namespace MatonTwilio;

/// <summary>The usage and cost of an account in a category over a period.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/usage-record"/>
public sealed class TwilioUsage
{
    /// <summary>The account (AC...).</summary>
    public string? AccountSid { get; set; }

    /// <summary>The name of the account; null unless the account was piped to Get-TwilioUsage.</summary>
    [JsonIgnore]
    public string? AccountName { get; internal set; }

    /// <summary>The category, such as <c>sms-outbound</c>. Categories contain one another, and totalprice contains them all.</summary>
    public string? Category { get; set; }

    /// <summary>Twilio's description of the category.</summary>
    public string? Description { get; set; }

    /// <summary>The first day (UTC).</summary>
    public DateTime? StartDate { get; set; }

    /// <summary>The last day (UTC).</summary>
    public DateTime? EndDate { get; set; }

    /// <summary>The number of calls, messages or numbers.</summary>
    public decimal? Count { get; set; }

    /// <summary>The unit of <see cref="Count"/>.</summary>
    public string? CountUnit { get; set; }

    /// <summary>The amount of usage, such as minutes.</summary>
    public decimal? Usage { get; set; }

    /// <summary>The unit of <see cref="Usage"/>.</summary>
    public string? UsageUnit { get; set; }

    /// <summary>The exact cost, in <see cref="PriceUnit"/>.</summary>
    public decimal? Price { get; set; }

    /// <summary>The currency of <see cref="Price"/>, as an ISO 4217 code.</summary>
    public string? PriceUnit { get; set; }

    /// <summary>The time until which the figures are complete (UTC).</summary>
    public DateTimeOffset? AsOf { get; set; }

    /// <summary>The version of the API, such as 2010-04-01.</summary>
    public string? ApiVersion { get; set; }

    /// <summary>The record's path, relative to Twilio's host.</summary>
    public string? Uri { get; set; }

    /// <summary>The paths of the same category over other periods, by name.</summary>
    public IReadOnlyDictionary<string, string?>? SubresourceUris { get; set; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Join(
        AccountName, Category, StartDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{Price} {PriceUnit}"));
}
