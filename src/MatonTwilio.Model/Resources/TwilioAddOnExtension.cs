namespace MatonTwilio;

/// <summary>An event for which an add-on of a number is called, such as an incoming call.</summary>
/// <seealso href="https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-assignedaddonextension-resource"/>
public sealed class TwilioAddOnExtension : TwilioResource
{
    /// <summary>The number (PN...).</summary>
    public string? ResourceSid { get; set; }

    /// <summary>The add-on (XE...) of the number.</summary>
    public string? AssignedAddOnSid { get; set; }

    /// <summary>The name of the event.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>Twilio's product with the event, such as Programmable Voice.</summary>
    public string? ProductName { get; set; }

    /// <summary>The unique name of the event, for programs.</summary>
    public string? UniqueName { get; set; }

    /// <summary>Whether the add-on is called for this event.</summary>
    public bool? Enabled { get; set; }

    private protected override string Words => FriendlyName ?? UniqueName ?? "";
}
