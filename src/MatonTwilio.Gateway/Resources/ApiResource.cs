using System.Text.Json.Serialization.Metadata;
using MatonTwilio.Gateway.Paging;

namespace MatonTwilio.Gateway.Resources;

/// <summary>A resource of Twilio's API: its path, and how its responses are read.</summary>
/// <typeparam name="T">The type of its records.</typeparam>
public sealed class ApiResource<T> : INamedRecords
{
    private readonly Lazy<JsonTypeInfo<T>> _record;

    /// <param name="path">The path below an account or an owner, such as <c>Messages</c>; empty for the accounts themselves.</param>
    /// <param name="listName">The name of the list in a page; empty if there is no list.</param>
    /// <param name="sidPrefixes">The prefixes of its SIDs.</param>
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

    /// <summary>The name of the list in a page, such as <c>usage_records</c>; empty if there is no list.</summary>
    public string ListName { get; }

    /// <summary>The prefixes of its SIDs, such as <c>SM</c> and <c>MM</c>; empty if its records have no SIDs, or can also be specified by name.</summary>
    public IReadOnlyList<string> SidPrefixes { get; }

    /// <summary>A word in place of a SID in a path, for the current recording or the member at the front; null if there is none.</summary>
    public string? Current { get; init; }

    /// <summary>Whether a path may contain a record's name in place of its SID, so that the name need not be looked up.</summary>
    public bool TakesNames { get; init; }

    /// <summary>The name by which its records can be found; null if there is none.</summary>
    public RecordName<T>? Name { get; init; }

    /// <summary>The resource below an owner, such as the recordings of one call.</summary>
    /// <param name="owner">The owner's path below the account, such as <c>Calls/CA...</c>, with a checked SID or an escaped name; null for the account.</param>
    /// <returns>The resource below that path; this one for null.</returns>
    public ApiResource<T> Under(string? owner) => owner is null ? this : new ApiResource<T>(this, $"{owner}/{Path}");

    /// <summary>A part of the resource's list that has its own path, such as <c>Local</c> or <c>US/Mobile</c>.</summary>
    /// <param name="name">The checked path below the resource's; null for the resource itself.</param>
    /// <param name="listName">The name of the list in a page; null if it is the resource's.</param>
    /// <returns>The part of the resource; this one for null.</returns>
    public ApiResource<T> Part(string? name, string? listName = null) => name is null ? this : new ApiResource<T>(this, $"{Path}/{name}", listName);

    string? INamedRecords.NameOf(TwilioResource record, IReadOnlyList<TwilioResource> others)
        => Name is { } name && record is T one && name.Of(one) is { } called && name.Read(called) is not null
            && name.Meant([.. others.OfType<T>().Where(other => called.Equals(name.Of(other), StringComparison.OrdinalIgnoreCase))]) is [var only] && ReferenceEquals(only, one)
            ? called
            : null;

    /// <summary>Whether it is the list of accounts, which belongs to no account.</summary>
    internal bool IsAccounts => Path.Length == 0;

    internal string Path { get; }

    /// <summary>The time by which its list is ordered and can be cut; null if there is none.</summary>
    internal TimeAxis<T>? Time { get; init; }

    /// <summary>The times by which its list is filtered.</summary>
    internal IReadOnlyList<TimeFilter<T>> TimeFilters { get; init; } = [];

    /// <summary>How the record of a send is recognized; null if the resource is not sent.</summary>
    internal SendMatcher<T>? Sends { get; init; }

    /// <summary>Sets a record's account; null if the responses contain it.</summary>
    internal Action<T, string>? SetAccount { get; init; }

    /// <summary>Sets the properties of a record that only the path contains; null if the responses contain all.</summary>
    internal Action<T, string>? SetPath { get; init; }

    internal JsonTypeInfo<T> Record => _record.Value;

    internal JsonTypeInfo<Page<T>> Page => GatewayJson.Page<T>(ListName);
}
