namespace MatonTwilio.Gateway;

/// <summary>The resources that cmdlets work on, one line each: what a record becomes, the path under an account, the list's name in a
/// page, and what its SIDs start with.</summary>
public static class ApiResources
{
    private static readonly Dictionary<Type, object> ByRecord = [];

    static ApiResources()
    {
        Add<TwilioAccount>(path: "", "accounts", "AC");
        Add<TwilioAddress>("Addresses", "addresses", "AD");
        Add<TwilioApplication>("Applications", "applications", "AP");
        Add<TwilioCall>("Calls", "calls", "CA");
        Add<TwilioMessage>("Messages", "messages", "SM", "MM");
        Add<TwilioPhoneNumber>("IncomingPhoneNumbers", "incoming_phone_numbers", "PN");
        Add<TwilioQueue>("Queues", "queues", "QU");
        Add<TwilioUsage>("Usage/Records", "usage_records");
    }

    /// <summary>The resource whose records become <typeparamref name="T"/>.</summary>
    /// <typeparam name="T">A type of the Model.</typeparam>
    /// <returns>The resource.</returns>
    public static ApiResource<T> Of<T>() => (ApiResource<T>)ByRecord[typeof(T)];

    private static void Add<T>(string path, string listName, params string[] sidPrefixes)
        => ByRecord.Add(typeof(T), new ApiResource<T>(path, listName, sidPrefixes));
}
