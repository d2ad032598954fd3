namespace MatonTwilio.Sandbox;

/// <summary>API keys, under both of their names. They give access only to this sandbox. <see href="https://www.twilio.com/docs/iam/api-keys"/></summary>
internal static class Keys
{
    private static readonly Field[] Shown =
    [
        .. Field.Identity.Where(field => field.Name is "sid" or "date_created" or "date_updated"),
        Field.Text("friendly_name", string.Empty),
    ];

    public static Resource Resource { get; } = new()
    {
        Name = "Keys",
        Parent = Accounts.Resource,
        ListName = "keys",
        SidPrefix = "SK",
        Fields = Shown,
        CreatedFields = [.. Shown, Field.Kept("secret")],
        Seed = ["FriendlyName=Monitoring"],
        Create = Create,
        Update = (operation, key) => operation.Apply(key),
        Delete = (_, _) => { },
    };

    /// <summary>The same keys under the older path.</summary>
    public static Resource Signing { get; } = new()
    {
        Name = "SigningKeys",
        Parent = Resource.Parent,
        ListName = "signing_keys",
        SidPrefix = Resource.SidPrefix,
        Fields = Shown,
        CreatedFields = Resource.CreatedFields,
        Select = operation => operation.World.Records.List(Resource, operation.ParentPath),
        Find = (operation, sid) => operation.World.Records.TryFind(Resource, operation.ParentPath, sid, out var key) ? key : null,
        Create = Create,
        Update = Resource.Update,
        Delete = Resource.Delete,
    };

    private static Record Create(Operation operation)
    {
        var key = operation.NewRecord(Resource);
        key["secret"] = operation.World.Sids.Next(string.Empty);
        return key;
    }
}
