namespace MatonTwilio.Sandbox;

/// <summary>The numbers that use an address. <see href="https://www.twilio.com/docs/usage/api/address"/></summary>
internal static class DependentPhoneNumbers
{
    private static readonly string[] NotShown =
    [
        "type", "status", "origin", "beta", "capabilities", "address_sid", "bundle_sid", "identity_sid", "emergency_address_status", "voice_receive_mode",
    ];

    public static Resource Resource { get; } = new()
    {
        Name = "DependentPhoneNumbers",
        Parent = Addresses.Resource,
        ListName = "dependent_phone_numbers",
        Fields =
        [
            .. IncomingPhoneNumbers.Resource.Fields.Where(field => !NotShown.Contains(field.Name)),
            IncomingPhoneNumbers.CapabilitiesAs("Voice", "SMS", "MMS"),
        ],
        Select = Of,
    };

    private static List<Record> Of(Operation operation)
    {
        var address = operation.ParentPath[(operation.ParentPath.LastIndexOf('/') + 1)..];
        return [.. operation.World.Records.List(IncomingPhoneNumbers.Resource, operation.AccountPath)
            .Where(number => number.Text("address_sid") == address || number.Text("emergency_address_sid") == address)];
    }
}
