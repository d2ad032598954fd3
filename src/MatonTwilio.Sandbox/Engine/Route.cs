namespace MatonTwilio.Sandbox;

/// <summary>What a path of the API names: a list (no SID) of an owner's records, or one of the records.</summary>
internal sealed record Route(Resource Resource, Record? Parent, Record? Account, string? Sid, string Extension)
{
    /// <summary>The file extension of a path that requests records. Other extensions, and none, request the file of a record.</summary>
    public const string RecordExtension = ".json";

    public string ParentPath => Parent?.Path ?? Accounts.Root;

    /// <summary>Reads a path such as <c>/2010-04-01/Accounts/AC.../Messages/SM....json</c>; null if no resource has it.</summary>
    public static Route? Find(string path, string method, IReadOnlyList<Resource> resources, World world)
    {
        var ending = System.IO.Path.GetExtension(path);
        if (!path.StartsWith(Accounts.Root + "/", StringComparison.Ordinal))
        {
            return null;
        }

        var segments = path[(Accounts.Root.Length + 1)..^ending.Length].Split('/').Select(Uri.UnescapeDataString).ToArray();
        Record? parent = null;
        Record? account = null;
        for (var at = 0; at < segments.Length;)
        {
            var resource = Match(resources, parent?.Resource, segments, at);
            if (resource is null)
            {
                return null;
            }

            at += Length(resource);
            if (at >= segments.Length - 1)
            {
                var sid = at == segments.Length ? null : segments[at];
                return ending == RecordExtension || (sid is not null && method == "GET") ? new(resource, parent, account, sid, ending) : null;
            }

            if (!world.Records.TryFind(resource, parent?.Path ?? Accounts.Root, segments[at], out var record)
                && (method != "POST" || parent is null || (record = resource.FindOwner?.Invoke(world, parent, segments[at])) is null))
            {
                return null;
            }

            at++;
            parent = record;
            account ??= record;
        }

        return null;
    }

    /// <summary>The longest name that matches, so that <c>IncomingPhoneNumbers/Local</c> is not a number named Local.</summary>
    private static Resource? Match(IReadOnlyList<Resource> resources, Resource? parent, string[] segments, int at) => resources
        .Where(resource => resource.Parent == parent && segments.AsSpan(at).StartsWith(resource.Name.Split('/')))
        .MaxBy(Length);

    private static int Length(Resource resource) => resource.Name.Count(letter => letter == '/') + 1;
}
