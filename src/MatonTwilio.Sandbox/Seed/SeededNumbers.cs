namespace MatonTwilio.Sandbox;

/// <summary>The numbers of the sandbox's accounts. They have enough kinds to try every list and every refusal.</summary>
internal static class SeededNumbers
{
    public static void AddMain(World world, Record account)
    {
        Add(world, account, WellKnownNumbers.Own, "local");
        Add(world, account, "+15557654321", "local");
        Add(world, account, "+18005550199", "toll-free", webhooks: "&VoiceUrl=https://example.com/voice&SmsUrl=https://example.com/sms");
        Add(world, account, "+447700900123", "mobile");
        Add(world, account, "+15550001111", "local", sms: false);
    }

    public static void AddBranch(World world, Record account) => Add(world, account, "+15552223333", "local");

    /// <summary>Adds a number without messages and calls. It must be added after the history.</summary>
    public static void AddIdle(World world, Record account) => Add(world, account, "+15556060606", "local");

    private static void Add(World world, Record account, string number, string type, bool sms = true, string webhooks = "")
    {
        var record = SeededRecords.Add(world, account, IncomingPhoneNumbers.Resource, $"PhoneNumber={Uri.EscapeDataString(number)}{webhooks}");
        record["type"] = type;
        record["capabilities"] = IncomingPhoneNumbers.Capabilities(voice: true, sms, mms: sms && type == "local");
    }
}
