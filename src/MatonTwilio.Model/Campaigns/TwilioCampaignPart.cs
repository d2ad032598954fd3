using System.Collections.ObjectModel;
using System.Globalization;

namespace MatonTwilio;

/// <summary>The messages of a campaign with a common property, such as a country.</summary>
public sealed class TwilioCampaignPart
{
    /// <summary>The value of the property, such as a country code.</summary>
    public string Name { get; set; } = "";

    /// <summary>The number of messages.</summary>
    public long Messages { get; set; }

    /// <summary>The number of segments.</summary>
    public long Segments { get; set; }

    /// <summary>The name and the number of messages.</summary>
    /// <returns>A text such as <c>US 900</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {Messages}");
}

/// <summary>Parts of a campaign, the largest first. As text, they are separated by commas.</summary>
/// <param name="parts">The parts.</param>
public sealed class TwilioCampaignParts(IList<TwilioCampaignPart> parts) : ReadOnlyCollection<TwilioCampaignPart>(parts)
{
    /// <summary>No parts.</summary>
    public static TwilioCampaignParts None { get; } = new([]);

    /// <summary>The parts, separated by commas.</summary>
    /// <returns>A text such as <c>US 900, DE 80</c>.</returns>
    public override string ToString() => string.Join(", ", this);
}
