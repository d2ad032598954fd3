using System.Text.RegularExpressions;

namespace MatonTwilio.Commands;

/// <summary>A channel with its own form of addresses, such as <c>whatsapp:+14155550100</c>.</summary>
/// <param name="Scheme">The part before the colon.</param>
/// <param name="Form">The format of the part after the colon; null for a phone number.</param>
/// <param name="Example">An example of an address, for an error.</param>
/// <param name="Uses">The uses of its addresses.</param>
internal sealed partial record AddressChannel(string Scheme, Regex? Form, string Example, params AddressUse[] Uses)
{
    /// <summary>Every channel.</summary>
    /// <seealso href="https://www.twilio.com/docs/messaging/channels"/>
    public static IReadOnlyList<AddressChannel> All { get; } =
    [
        new("whatsapp", Form: null, "whatsapp:+14155550100", AddressUse.MessageRecipient, AddressUse.MessageParty),
        new("messenger", Identifier(), "messenger:1234567890", AddressUse.MessageRecipient, AddressUse.MessageParty),
        new("rcs", Form: null, "rcs:+14155550100", AddressUse.MessageRecipient),
        new("rcs", AgentOrNumber(), "rcs:example_agent", AddressUse.MessageParty),
        new("sim", Sim(), "sim:DE0123456789abcdef0123456789abcdef", AddressUse.MessageRecipient, AddressUse.MessageParty, AddressUse.CallParty),
        new("client", Client(), "client:ann", AddressUse.CallRecipient, AddressUse.CallParty, AddressUse.ParticipantRecipient),
        new("sip", Sip(), "sip:ann@example.com", AddressUse.CallRecipient, AddressUse.CallParty, AddressUse.ParticipantRecipient),
        new("sips", Sip(), "sips:ann@example.com", AddressUse.CallRecipient, AddressUse.CallParty, AddressUse.ParticipantRecipient),
        new("app", Application(), "app:AP0123456789abcdef0123456789abcdef", AddressUse.ParticipantRecipient),
    ];

    /// <summary>The part of an address before the colon, in lower case; null for none.</summary>
    public static string? SchemeOf(string text) => SchemeName().Match(text) is { Success: true } match ? match.Groups["scheme"].Value.TrimEnd('.').ToLowerInvariant() : null;

    [GeneratedRegex("^(?<scheme>[A-Za-z][A-Za-z0-9+.-]*):", RegexOptions.CultureInvariant)]
    private static partial Regex SchemeName();

    [GeneratedRegex(@"^[A-Za-z0-9._-]{1,128}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^(?:\+[1-9][0-9]{6,14}|[A-Za-z][A-Za-z0-9._-]{0,127})\z", RegexOptions.CultureInvariant)]
    private static partial Regex AgentOrNumber();

    [GeneratedRegex(@"^[A-Z]{2}[0-9a-fA-F]{32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Sim();

    // Parameters for the client follow a question mark.
    [GeneratedRegex(@"^[\w.+@%~-]{1,128}(?:\?[^\s\p{C}]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Client();

    [GeneratedRegex(@"^[^\s\p{C}@;?]+@[A-Za-z0-9.\[\]:-]+(?:[;?][^\s\p{C}]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Sip();

    [GeneratedRegex(@"^AP[0-9a-fA-F]{32}(?:\?[^\s\p{C}]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Application();
}
