namespace MatonTwilio.Sandbox;

/// <summary>Invents what the sandbox has at its start: accounts, numbers, and a month of history.</summary>
internal static class SeededWorld
{
    /// <summary>Subaccounts have little, enough to see that theirs is not the main account's.</summary>
    private const int MostOfSubaccount = 5;

    /// <summary>Fills an empty world and returns the SID of the main account.</summary>
    public static string Fill(World world)
    {
        SandboxOptions options = world.Options;
        var history = new Random(options.Seed);
        Record main = AddAccount(world, "Sandbox", Accounts.Active, owner: null);
        Record branch = AddAccount(world, "Sandbox branch office", Accounts.Active, main);
        AddAccount(world, "Sandbox retired project", Accounts.Suspended, main);

        SeededNumbers.AddMain(world, main);
        SeededNumbers.AddBranch(world, branch);
        SeededMessages.Add(world, main, history, options.MessageCount);
        SeededMessages.Add(world, branch, history, Math.Min(MostOfSubaccount, options.MessageCount));
        SeededCalls.Add(world, main, history, options.CallCount);
        SeededCalls.Add(world, branch, history, Math.Min(MostOfSubaccount, options.CallCount));
        SeededRecords.AddSetup(world, main);
        return main.Sid;
    }

    private static Record AddAccount(World world, string name, string status, Record? owner)
    {
        string sid = world.Sids.Next(Accounts.Resource.SidPrefix);
        DateTimeOffset created = world.Now.AddDays(-60);
        var account = new Record
        {
            Resource = Accounts.Resource,
            Sid = sid,
            AccountSid = sid,
            ParentPath = Accounts.Root,
            Created = created,
            Updated = created,
            ["auth_token"] = "not-a-token-this-is-a-sandbox",
            ["friendly_name"] = name,
            ["owner_account_sid"] = owner?.Sid ?? sid,
            ["status"] = status,
            ["type"] = "Full",
        };
        world.Records.Add(account);
        return account;
    }
}
