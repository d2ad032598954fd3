using System.Diagnostics.CodeAnalysis;

namespace MatonTwilio;

/// <summary>A record with an identity, which distinguishes it from all others of its type.</summary>
/// <remarks>
/// Two reads of one record are equal, even if it changed between them: <c>-eq</c>, <c>-contains</c>, <c>Compare-Object</c> and <c>Sort-Object -Unique</c>
/// compare by identity. Records are ordered by their time of creation.
/// </remarks>
[SuppressMessage("Design", "CA1036", Justification = "PowerShell's -eq and -lt use Equals and CompareTo; in C#, == on records stays a comparison of objects.")]
public abstract class TwilioRecord : IEquatable<TwilioRecord>, IComparable<TwilioRecord>, IComparable
{
    /// <summary>Whether another record is the same: of the same type, and with the same identity, such as the SID.</summary>
    /// <param name="other">The other record.</param>
    /// <returns>False if it has no identity, unless it is the same object.</returns>
    public bool Equals(TwilioRecord? other)
        => ReferenceEquals(this, other)
            || (other is not null && Identity is { } identity && GetType() == other.GetType() && string.Equals(identity, other.Identity, StringComparison.Ordinal));

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as TwilioRecord);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => Identity is { } identity ? StringComparer.Ordinal.GetHashCode(identity) : 0;

    /// <summary>Compares by the time of creation, then by identity.</summary>
    /// <param name="other">The other record; null comes first.</param>
    /// <returns>Less than zero if this one comes first; zero for the same record.</returns>
    public int CompareTo(TwilioRecord? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = Equals(other) ? 0 : Nullable.Compare(Created, other.Created);
        return order == 0 ? string.CompareOrdinal(Identity, other.Identity) : order;
    }

    int IComparable.CompareTo(object? obj) => obj is null or TwilioRecord
        ? CompareTo(obj as TwilioRecord)
        : throw new ArgumentException($"A {GetType().Name} cannot be compared with a {obj.GetType().Name}.", nameof(obj));

    /// <summary>Identifies the record among those of its type; null if nothing does.</summary>
    private protected abstract string? Identity { get; }

    /// <summary>When it was created; null if this is unknown.</summary>
    private protected virtual DateTimeOffset? Created => null;

    /// <summary>An identity of two parts; null without the second part.</summary>
    private protected static string? Pair(string? owner, string? id) => id is null ? null : $"{owner}/{id}";
}
