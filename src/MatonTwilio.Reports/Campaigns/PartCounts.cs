namespace MatonTwilio.Reports;

/// <summary>Counts messages and segments by a property of the messages.</summary>
internal sealed class PartCounts
{
    private readonly Dictionary<string, TwilioCampaignPart> _parts = new(StringComparer.Ordinal);

    /// <summary>Counts a message.</summary>
    public void Add(string name, int segments)
    {
        if (!_parts.TryGetValue(name, out var part))
        {
            _parts[name] = part = new TwilioCampaignPart { Name = name };
        }

        part.Messages++;
        part.Segments += segments;
    }

    /// <summary>The groups, largest first.</summary>
    /// <param name="most">The maximum number of groups.</param>
    public TwilioCampaignParts Order(int most = int.MaxValue)
        => new([.. _parts.Values.OrderByDescending(static part => part.Messages).ThenBy(static part => part.Name, StringComparer.Ordinal).Take(most)]);
}
