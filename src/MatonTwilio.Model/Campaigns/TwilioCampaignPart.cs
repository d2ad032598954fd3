using System.Collections.ObjectModel;
using System.Globalization;

namespace MatonTwilio;

/// <summary>The messages of a campaign that have something in common.</summary>
public sealed class TwilioCampaignPart
{
    /// <summary>What they have in common, such as a country.</summary>
    public string Name { get; set; } = "";

    /// <summary>How many messages.</summary>
    public long Messages { get; set; }

    /// <summary>How many segments they are.</summary>
    public long Segments { get; set; }

    /// <summary>The name and the number of messages.</summary>
    /// <returns>Such as <c>US 900</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {Messages}");
}

/// <summary>Parts of a campaign, the largest first. As one text they have a comma and a space between them.</summary>
/// <param name="parts">The parts.</param>
public sealed class TwilioCampaignParts(IList<TwilioCampaignPart> parts) : ReadOnlyCollection<TwilioCampaignPart>(parts)
{
    /// <summary>No parts.</summary>
    public static TwilioCampaignParts None { get; } = new([]);

    /// <summary>The parts, with a comma and a space between them.</summary>
    /// <returns>Such as <c>US 900, DE 80</c>.</returns>
    public override string ToString() => string.Join(", ", this);
}
