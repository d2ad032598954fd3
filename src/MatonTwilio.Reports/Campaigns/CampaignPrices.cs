namespace MatonTwilio.Reports;

/// <summary>
/// The prices that an account has paid for messages, by country, kind of sender and segments. The memory grows with the number of these groups, not of messages. Only
/// messages in the currency of the first price count.
/// </summary>
/// <param name="countryOf">Returns the country of a number; null for a number without one.</param>
public sealed class CampaignPrices(Func<string, string?> countryOf)
{
    private const int Media = 0;

    private readonly Dictionary<(string Country, string Sender, int Segments), Price> _prices = [];

    /// <summary>The currency; null if no price is known.</summary>
    public string? Unit { get; private set; }

    /// <summary>Adds the price of a message.</summary>
    /// <param name="message">The message.</param>
    public void Add(TwilioMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message is not { To: { } to, Price: { } price, Status: not "failed", Direction: not "inbound" }
            || (Unit ??= Money.Unit(message.PriceUnit)) != Money.Unit(message.PriceUnit))
        {
            return;
        }

        var (country, segments) = (countryOf(to) ?? "", message.NumMedia > 0 ? Media : Math.Max(1, message.NumSegments ?? 1));
        if (message.From is { } from)
        {
            Add((country, SenderKind.Of(from), segments), -price);
        }

        if (message.MessagingServiceSid is { } service)
        {
            Add((country, service, segments), -price);
        }
    }

    /// <summary>
    /// The estimated cost of a message: the average of messages with the same number of segments, otherwise of all messages by their segments; null if no price is known.
    /// </summary>
    /// <param name="country">The recipient's country; null for none.</param>
    /// <param name="sender">The sender's address, or the SID of a messaging service.</param>
    /// <param name="segments">The number of its segments; 0 for media.</param>
    public decimal? Find(string? country, string sender, int segments)
    {
        ArgumentNullException.ThrowIfNull(sender);
        var kind = IsService(sender) ? sender : SenderKind.Of(sender);
        if (_prices.TryGetValue((country ?? "", kind, segments), out var exact))
        {
            return exact.Sum / exact.Count;
        }

        var others = _prices.Where(one => one.Key.Country == (country ?? "") && one.Key.Sender == kind && one.Key.Segments != Media).ToList();
        return segments == Media || others.Count == 0 ? null
            : segments * others.Sum(static one => one.Value.Sum) / others.Sum(static one => one.Key.Segments * one.Value.Count);
    }

    /// <summary>A description of a sender, by the kinds that prices depend on.</summary>
    /// <param name="sender">The sender's address, or the SID of a messaging service.</param>
    public static string Describe(string sender)
    {
        ArgumentNullException.ThrowIfNull(sender);
        var kind = SenderKind.Of(sender);
        return IsService(sender) ? $"the messaging service {sender}"
            : kind == "alphanumeric sender" ? $"an {kind}"
            : sender.Contains(':', StringComparison.Ordinal) ? $"a {kind} address"
            : $"a {kind}";
    }

    private static bool IsService(string sender) => sender.Length == 34 && sender.StartsWith("MG", StringComparison.Ordinal);

    private void Add((string Country, string Sender, int Segments) key, decimal paid)
    {
        var price = _prices.GetValueOrDefault(key);
        _prices[key] = new Price(Money.Sum(price.Sum, paid), price.Count + 1);
    }

    private readonly record struct Price(decimal Sum, long Count);
}
