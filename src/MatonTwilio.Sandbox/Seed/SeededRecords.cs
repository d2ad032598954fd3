namespace MatonTwilio.Sandbox;

/// <summary>Creates initial records from forms.</summary>
internal static class SeededRecords
{
    /// <summary>The age of these records.</summary>
    private static readonly TimeSpan Age = TimeSpan.FromDays(45);

    /// <summary>Creates a record as a request would.</summary>
    public static Record Add(World world, Record parent, Resource resource, string form)
    {
        var record = resource.Create!(Request(world, parent, resource, form));
        world.Records.Add(record);
        return record;
    }

    /// <summary>Creates a record that no request of that kind can create.</summary>
    private static Record Keep(World world, Record account, Resource resource, string form)
    {
        var record = Request(world, account, resource, form).NewRecord();
        world.Records.Add(record);
        return record;
    }

    /// <summary>Adds the settings that an account has besides its numbers.</summary>
    public static void AddSetup(World world, Record account)
    {
        foreach (var resource in ResourceTable.All)
        {
            foreach (var form in resource.Seed)
            {
                Add(world, account, resource, form);
            }
        }

        Keep(world, account, OutgoingCallerIds.Resource, "PhoneNumber=%2B15558675309&FriendlyName=Reception");
        Keep(world, account, ShortCodes.Resource, "FriendlyName=99990")["short_code"] = "99990";
        Keep(world, account, SipCredentialLists.Resource, "FriendlyName=Front+desk");
        Keep(world, account, ConnectApps.Resource, "FriendlyName=Bookings&AuthorizeRedirectUrl=https://example.com/authorized&DeauthorizeCallbackUrl=https://example.com/left");
        Keep(
            world, account, AuthorizedConnectApps.Resource,
            "ConnectAppFriendlyName=Reports&ConnectAppCompanyName=Example+Analytics&ConnectAppDescription=Reads+messages+for+charts&ConnectAppHomepageUrl=https://example.org/");
        UseAddress(world, account);
        SeededSip.Add(world, account);
    }

    /// <summary>Assigns an address to the mobile number, because its country requires one.</summary>
    private static void UseAddress(World world, Record account)
    {
        var number = world.Records.List(IncomingPhoneNumbers.Resource, account.Path).First(owned => owned.Text("type") == "mobile");
        number["address_requirements"] = "any";
        number["address_sid"] = world.Records.List(Addresses.Resource, account.Path)[0].Sid;
    }

    private static Operation Request(World world, Record parent, Resource resource, string form) => new()
    {
        World = world,
        Resource = resource,
        Parent = parent,
        ParentPath = parent.Path,
        AccountSid = parent.Resource == Accounts.Resource ? parent.Sid : parent.AccountSid,
        Path = string.Empty,
        Query = FormFields.None,
        Form = FormFields.Parse(form),
        Now = world.Now - Age,
    };
}
