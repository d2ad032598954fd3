namespace MatonTwilio.Sandbox;

/// <summary>A category of usage and the categories that include it.</summary>
/// <remarks>The categories that a sandbox can have. <see href="https://www.twilio.com/docs/usage/api/usage-record#usage-categories"/></remarks>
internal sealed record UsageCategory(string Name, string Description, string CountUnit, string UsageUnit, params string[] PartOf)
{
    public const string TotalPrice = "totalprice";

    public static IReadOnlyList<UsageCategory> All { get; } =
    [
        new("calls", "Voice Minutes", "calls", "minutes"),
        new("calls-inbound", "Inbound Voice Minutes", "calls", "minutes", "calls"),
        new("calls-outbound", "Outbound Voice Minutes", "calls", "minutes", "calls"),
        new("sms", "SMS", "messages", "segments"),
        new("sms-inbound", "Inbound SMS", "messages", "segments", "sms"),
        new("sms-outbound", "Outbound SMS", "messages", "segments", "sms"),
        new("mms", "MMS", "messages", "messages"),
        new("mms-inbound", "Inbound MMS", "messages", "messages", "mms"),
        new("mms-outbound", "Outbound MMS", "messages", "messages", "mms"),
        new(TotalPrice, "Total Price", string.Empty, "usd"),
    ];

    /// <summary>Whether usage of another category counts in this one.</summary>
    public bool Includes(UsageCategory happened) => Name == happened.Name || Name == TotalPrice || happened.PartOf.Contains(Name);
}
