namespace MatonTwilio.Sandbox;

/// <summary>Invents the initial records of the sandbox: accounts, numbers, and a month of history.</summary>
internal static class SeededWorld
{
    /// <summary>Subaccounts have few records, but enough to distinguish their lists from those of the main account.</summary>
    private const int MostOfSubaccount = 5;

    private static readonly TimeSpan Age = TimeSpan.FromDays(60);

    /// <summary>Fills an empty world and returns the SID of the main account.</summary>
    public static string Fill(World world)
    {
        var options = world.Options;
        var history = new Random(options.Seed);
        var main = AddAccount(world, "Sandbox");
        var branch = AddAccount(world, "Sandbox branch office");
        AddAccount(world, "Sandbox retired project")["status"] = Accounts.Suspended;

        SeededNumbers.AddMain(world, main);
        SeededNumbers.AddBranch(world, branch);
        SeededMessages.Add(world, main, history, options.MessageCount);
        SeededMessages.Add(world, branch, history, Math.Min(MostOfSubaccount, options.MessageCount));
        SeededCalls.Add(world, main, history, SeededConferences.Ended(options.CallCount));
        SeededCalls.Add(world, branch, history, Math.Min(MostOfSubaccount, options.CallCount));
        SeededRecords.AddSetup(world, main);
        SeededConferences.Add(world, main, history, options.CallCount);
        SeededLogs.Add(world, main, history);
        SeededSounds.Add(world, main);
        SeededSounds.Add(world, branch);
        SeededNumbers.AddIdle(world, main);
        SeededAddOns.Add(world, main);
        return main.Sid;
    }

    private static Record AddAccount(World world, string name)
    {
        var account = Accounts.Create(new Operation
        {
            World = world,
            Resource = Accounts.Resource,
            ParentPath = Accounts.Root,
            AccountSid = string.Empty,
            Path = string.Empty,
            Query = FormFields.None,
            Form = FormFields.None,
            Now = world.Now - Age,
        });
        account["friendly_name"] = name;
        world.Records.Add(account);
        return account;
    }
}
