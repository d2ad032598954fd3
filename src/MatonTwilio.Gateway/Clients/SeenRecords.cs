using System.Collections.Concurrent;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Clients;

/// <summary>The records that a session has read lately, for a prompt's suggestions. Nothing is requested for them.</summary>
public sealed class SeenRecords
{
    /// <summary>How many of a kind are kept: more than anybody looks through.</summary>
    internal const int Most = 100;

    // By the two letters of their SIDs, newest first.
    private readonly ConcurrentDictionary<string, IReadOnlyList<TwilioResource>> _byKind = new(StringComparer.Ordinal);

    /// <summary>The records that a session has seen.</summary>
    /// <param name="session">The session.</param>
    /// <returns>Its records.</returns>
    public static SeenRecords Of(GatewaySession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Shared(static _ => new SeenRecords());
    }

    /// <summary>The records of a kind.</summary>
    /// <param name="prefix">The two letters of their SIDs.</param>
    /// <returns>The records, newest first.</returns>
    public IReadOnlyList<TwilioResource> Find(string prefix) => _byKind.GetValueOrDefault(prefix, []);

    /// <summary>Keeps the first records of a page, which are its newest.</summary>
    internal void Add<T>(IReadOnlyList<T> page)
    {
        foreach (var kind in page.Take(Most).OfType<TwilioResource>().Where(static record => record.Sid?.Length > 2).GroupBy(static record => record.Sid![..2]))
        {
            var read = kind.ToList();
            _byKind.AddOrUpdate(kind.Key, _ => Newest(read), (_, known) => Newest(read.Concat(known)));
        }
    }

    // Of a record that was read again, the new one.
    private static TwilioResource[] Newest(IEnumerable<TwilioResource> records) => [.. records.Distinct().OrderDescending().Take(Most)];
}
