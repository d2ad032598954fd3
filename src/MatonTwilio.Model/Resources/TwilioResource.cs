using System.Diagnostics.CodeAnalysis;

namespace MatonTwilio;

/// <summary>The properties of almost every Twilio resource: SID, account, times and path.</summary>
/// <remarks>
/// Two reads of one resource are equal, even if it changed between them: <c>-eq</c>, <c>-contains</c>, <c>Compare-Object</c> and <c>Sort-Object -Unique</c>
/// compare by identity. Resources are ordered by their time of creation.
/// </remarks>
[SuppressMessage("Design", "CA1036", Justification = "PowerShell's -eq and -lt use Equals and CompareTo; in C#, == on resources stays a comparison of objects.")]
public abstract class TwilioResource : IEquatable<TwilioResource>, IComparable<TwilioResource>, IComparable
{
    /// <summary>The SID: two letters for the kind of resource and 32 hexadecimal digits.</summary>
    public string? Sid { get; set; }

    /// <summary>The account (AC...) that the resource belongs to.</summary>
    public virtual string? AccountSid { get; set; }

    /// <summary>When it was created (UTC).</summary>
    public DateTimeOffset? DateCreated { get; set; }

    /// <summary>When it last changed (UTC).</summary>
    public DateTimeOffset? DateUpdated { get; set; }

    /// <summary>The resource's path, relative to Twilio's host.</summary>
    public string? Uri { get; set; }

    /// <summary>Whether another resource is the same: of the same kind, and with the same SID.</summary>
    /// <param name="other">The other resource.</param>
    /// <returns>False if it has no SID, unless it is the same object.</returns>
    public bool Equals(TwilioResource? other)
        => ReferenceEquals(this, other)
            || (other is not null && Identity is { } identity && GetType() == other.GetType() && string.Equals(identity, other.Identity, StringComparison.Ordinal));

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as TwilioResource);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => Identity is { } identity ? StringComparer.Ordinal.GetHashCode(identity) : 0;

    /// <summary>Compares by the time of creation, then by SID.</summary>
    /// <param name="other">The other resource; null comes first.</param>
    /// <returns>Less than zero if this one comes first; zero for the same resource.</returns>
    public int CompareTo(TwilioResource? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = Equals(other) ? 0 : Nullable.Compare(DateCreated, other.DateCreated);
        return order == 0 ? string.CompareOrdinal(Identity, other.Identity) : order;
    }

    int IComparable.CompareTo(object? obj) => obj is null or TwilioResource
        ? CompareTo(obj as TwilioResource)
        : throw new ArgumentException($"A {GetType().Name} cannot be compared with a {obj.GetType().Name}.", nameof(obj));

    /// <summary>Describes the resource: its number or name, and its SID in parentheses.</summary>
    /// <returns>One line.</returns>
    public sealed override string ToString() => RecordText.Of(Words, Sid);

    /// <summary>Identifies the resource among those of its kind; null if nothing does.</summary>
    private protected virtual string? Identity => Sid;

    /// <summary>The number or name of the resource; empty if there is only its SID.</summary>
    private protected virtual string Words => "";
}
