using System.Text.Json.Serialization.Metadata;
using MatonTwilio.Gateway.Paging;

namespace MatonTwilio.Gateway.Resources;

/// <summary>A resource of Twilio's API: where it is and how its responses are read.</summary>
/// <typeparam name="T">What a record of it becomes.</typeparam>
public sealed class ApiResource<T>
{
    private readonly Lazy<JsonTypeInfo<T>> _record;

    /// <param name="path">The path under an account or an owner, such as <c>Messages</c>; empty for the accounts themselves.</param>
    /// <param name="listName">The name of the list in a page; empty where there is no list.</param>
    /// <param name="sidPrefixes">What its SIDs start with.</param>
    internal ApiResource(string path, string listName, params string[] sidPrefixes)
    {
        Path = path;
        ListName = listName;
        SidPrefixes = sidPrefixes;
        _record = new(GatewayJson.Record<T>);
    }

    private ApiResource(ApiResource<T> other, string path, string? listName = null)
    {
        Path = path;
        ListName = listName ?? other.ListName;
        SidPrefixes = other.SidPrefixes;
        Current = other.Current;
        Name = other.Name;
        TakesNames = other.TakesNames;
        Time = other.Time;
        TimeFilters = other.TimeFilters;
        Sends = other.Sends;
        SetAccount = other.SetAccount;
        SetPath = other.SetPath;
        _record = other._record;
    }

    /// <summary>The name of the list in a page, such as <c>usage_records</c>; empty where there is no list.</summary>
    public string ListName { get; }

    /// <summary>What its SIDs start with, such as <c>SM</c> and <c>MM</c>; empty where its records have none, or names besides.</summary>
    public IReadOnlyList<string> SidPrefixes { get; }

    /// <summary>A word that stands in a path for a SID: of what is live now, of who is in front. Null where there is none.</summary>
    public string? Current { get; init; }

    /// <summary>Whether a path can have a record's name in place of its SID, without a look at the list.</summary>
    public bool TakesNames { get; init; }

    /// <summary>How its records are known beside their SIDs; null where they are not.</summary>
    public RecordName<T>? Name { get; init; }

    /// <summary>The resource as it belongs to a record of another: the recordings of one call.</summary>
    /// <param name="owner">The other's path under the account, such as <c>Calls/CA...</c>, of a checked SID or an escaped name; null where it belongs to the account.</param>
    /// <returns>The resource under that path; this one for null.</returns>
    public ApiResource<T> Under(string? owner) => owner is null ? this : new ApiResource<T>(this, $"{owner}/{Path}");

    /// <summary>A narrower list of the resource that has a path of its own, such as <c>Local</c> or <c>US/Mobile</c>.</summary>
    /// <param name="name">Its path below the resource's, of what was checked; null for the resource itself.</param>
    /// <param name="listName">The name of its list in a page; null where it is the resource's.</param>
    /// <returns>The narrower resource; this one for null.</returns>
    public ApiResource<T> Part(string? name, string? listName = null) => name is null ? this : new ApiResource<T>(this, $"{Path}/{name}", listName);

    /// <summary>Whether it is the list of accounts, which stands under no account.</summary>
    internal bool IsAccounts => Path.Length == 0;

    internal string Path { get; }

    /// <summary>The time by which its list is ordered and can be cut; null where there is none.</summary>
    internal TimeAxis<T>? Time { get; init; }

    /// <summary>The times by which its list is filtered.</summary>
    internal IReadOnlyList<TimeFilter<T>> TimeFilters { get; init; } = [];

    /// <summary>How to find out whether a send of it was carried out; null where it is not sent.</summary>
    internal SendMatcher<T>? Sends { get; init; }

    /// <summary>Puts the account that was asked into a record whose response does not name it; null where it does.</summary>
    internal Action<T, string>? SetAccount { get; init; }

    /// <summary>Puts into a record what the path says that was asked for; null where its response says all.</summary>
    internal Action<T, string>? SetPath { get; init; }

    internal JsonTypeInfo<T> Record => _record.Value;

    internal JsonTypeInfo<Page<T>> Page => GatewayJson.Page<T>(ListName);
}
