using System.Globalization;
using System.Text.Json.Serialization;

namespace MatonTwilio;

/// <summary>What an account used and paid in a category over some time.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/usage-record"/>
public sealed class TwilioUsage
{
    /// <summary>The account (AC...).</summary>
    public string? AccountSid { get; set; }

    /// <summary>The name of the account, where the account was piped to Get-TwilioUsage; else null.</summary>
    [JsonIgnore]
    public string? AccountName { get; internal set; }

    /// <summary>The category, such as <c>sms-outbound</c>; categories contain one another, totalprice contains them all.</summary>
    public string? Category { get; set; }

    /// <summary>The category in words.</summary>
    public string? Description { get; set; }

    /// <summary>The first day (UTC).</summary>
    public DateTime? StartDate { get; set; }

    /// <summary>The last day (UTC).</summary>
    public DateTime? EndDate { get; set; }

    /// <summary>How many: calls, messages, numbers.</summary>
    public decimal? Count { get; set; }

    /// <summary>What <see cref="Count"/> counts.</summary>
    public string? CountUnit { get; set; }

    /// <summary>How much was used, such as minutes.</summary>
    public decimal? Usage { get; set; }

    /// <summary>What <see cref="Usage"/> measures.</summary>
    public string? UsageUnit { get; set; }

    /// <summary>What it cost, in <see cref="PriceUnit"/>; exact.</summary>
    public decimal? Price { get; set; }

    /// <summary>The currency of <see cref="Price"/>, as an ISO 4217 code.</summary>
    public string? PriceUnit { get; set; }

    /// <summary>Up to when the figures are complete (UTC).</summary>
    public DateTimeOffset? AsOf { get; set; }

    /// <summary>The version of the API, such as 2010-04-01.</summary>
    public string? ApiVersion { get; set; }

    /// <summary>The record's path, relative to Twilio's host.</summary>
    public string? Uri { get; set; }

    /// <summary>The paths of the same figures over other times, by name.</summary>
    public IReadOnlyDictionary<string, string?>? SubresourceUris { get; set; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Join(
        AccountName, Category, StartDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{Price} {PriceUnit}"));
}
