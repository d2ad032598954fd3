namespace MatonTwilio;

/// <summary>An event at which an add-on of a number works, such as an incoming call.</summary>
/// <seealso href="https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-assignedaddonextension-resource"/>
public sealed class TwilioAddOnExtension : TwilioResource
{
    /// <summary>The number (PN...).</summary>
    public string? ResourceSid { get; set; }

    /// <summary>The add-on (XE...) of the number.</summary>
    public string? AssignedAddOnSid { get; set; }

    /// <summary>The name of the event.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>The product of Twilio's that has the event, such as Programmable Voice.</summary>
    public string? ProductName { get; set; }

    /// <summary>The name that programs know the event by.</summary>
    public string? UniqueName { get; set; }

    /// <summary>Whether the add-on works at this event.</summary>
    public bool? Enabled { get; set; }

    private protected override string Words => FriendlyName ?? UniqueName ?? "";
}
