namespace MatonTwilio.Sandbox;

/// <summary>The numbers that the sandbox's accounts own: enough kinds that every list and every refusal can be tried.</summary>
internal static class SeededNumbers
{
    public const string Branch = "+15552223333";

    public static void AddMain(World world, Record account)
    {
        Add(world, account, WellKnownNumbers.Own, "local", voice: true, sms: true);
        Add(world, account, "+15557654321", "local", voice: true, sms: true);
        Add(world, account, "+18005550199", "toll-free", voice: true, sms: true);
        Add(world, account, "+447700900123", "mobile", voice: true, sms: true);
        Add(world, account, "+15550001111", "local", voice: true, sms: false);
    }

    public static void AddBranch(World world, Record account) => Add(world, account, Branch, "local", voice: true, sms: true);

    private static void Add(World world, Record account, string number, string type, bool voice, bool sms)
    {
        var operation = new Operation
        {
            World = world,
            Resource = IncomingPhoneNumbers.Resource,
            ParentPath = account.Path,
            AccountSid = account.Sid,
            Path = string.Empty,
            Query = FormFields.None,
            Form = FormFields.None,
            Now = world.Now.AddDays(-90),
        };
        Record record = operation.NewRecord();
        record["phone_number"] = number;
        record["friendly_name"] = PhoneNumber.Formatted(number);
        record["type"] = type;
        record["capabilities"] = new Dictionary<string, object?> { ["voice"] = voice, ["sms"] = sms, ["mms"] = sms && type == "local", ["fax"] = false };
        world.Records.Add(record);
    }
}
