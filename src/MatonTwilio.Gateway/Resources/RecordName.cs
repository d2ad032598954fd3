namespace MatonTwilio.Gateway.Resources;

/// <summary>How a record is identified without its SID: a phone number by the number, a queue by its name.</summary>
/// <typeparam name="T">The type of the records.</typeparam>
/// <param name="Of">Returns a record's name.</param>
/// <param name="Read">Returns a text in the format of the records' names; null if it cannot be a name.</param>
/// <param name="Filter">Twilio's filter of the list by name; null if the list has none.</param>
public sealed record RecordName<T>(Func<T, string?> Of, Func<string, string?> Read, string? Filter = null)
{
    /// <summary>Whether a record is meant if several have the name, such as the conference in progress; null if that is an error.</summary>
    public Func<T, bool>? IsCurrent { get; init; }

    /// <summary>The records that are meant by a name.</summary>
    /// <param name="found">The records that have the name.</param>
    /// <returns>The current one of several, if there is exactly one; otherwise all of them.</returns>
    public IReadOnlyList<T> Meant(IReadOnlyList<T> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return found.Count > 1 && IsCurrent is { } isCurrent && found.Where(isCurrent).ToList() is [var current] ? [current] : found;
    }
}
