namespace MatonTwilio;

/// <summary>An add-on that is assigned to a number: another company's program that processes the number's calls or messages.</summary>
/// <seealso href="https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-assignedaddon-resource"/>
public sealed class TwilioAddOn : TwilioResource
{
    /// <summary>The number (PN...) that the add-on is assigned to.</summary>
    public string? ResourceSid { get; set; }

    /// <summary>The name of the add-on.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>A description of the add-on.</summary>
    public string? Description { get; set; }

    /// <summary>The settings of the installation, by name.</summary>
    public IReadOnlyDictionary<string, string?>? Configuration { get; set; }

    /// <summary>The unique name of the add-on, for programs.</summary>
    public string? UniqueName { get; set; }

    /// <summary>The paths of the add-on's subresources, by name.</summary>
    public IReadOnlyDictionary<string, string?>? SubresourceUris { get; set; }

    private protected override string Words => FriendlyName ?? UniqueName ?? "";
}
