using System.Collections.Concurrent;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Clients;

/// <summary>The records that a session has read lately, for a prompt's suggestions. Nothing is requested for them.</summary>
public sealed class SeenRecords
{
    /// <summary>How many of a kind are kept: more than a person reads.</summary>
    internal const int Most = 100;

    // By the two letters of their SIDs.
    private readonly ConcurrentDictionary<string, Kind> _kinds = new(StringComparer.Ordinal);

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
    public IReadOnlyList<TwilioResource> Find(string prefix) => _kinds.TryGetValue(prefix, out var kind) ? kind.NewestFirst() : [];

    /// <summary>Keeps a record that was read by itself.</summary>
    internal void Add<T>(T record) => Add([record], isFirst: true);

    /// <summary>Keeps the first records of a page.</summary>
    /// <param name="page">The page's records.</param>
    /// <param name="isFirst">Whether it is its list's first page: the records of the others are older, and replace nothing.</param>
    internal void Add<T>(IReadOnlyList<T> page, bool isFirst)
    {
        for (var index = 0; index < Math.Min(page.Count, Most); index++)
        {
            if (page[index] is TwilioResource { Sid: { Length: > 2 } sid } record)
            {
                _kinds.GetOrAdd(sid[..2], static _ => new Kind()).Add(sid, record, mayReplace: isFirst);
            }
        }
    }

    /// <summary>The records whose SIDs begin alike. It is added to with every request, and sorted only for a person who presses Tab.</summary>
    private sealed class Kind
    {
        private readonly object _gate = new();

        // With the SID as it was read: the record is a person's to change.
        private readonly LinkedList<(string Sid, TwilioResource Record)> _lastSeenLast = new();
        private readonly Dictionary<string, LinkedListNode<(string Sid, TwilioResource Record)>> _bySid = new(StringComparer.Ordinal);

        public void Add(string sid, TwilioResource record, bool mayReplace)
        {
            lock (_gate)
            {
                if (_bySid.TryGetValue(sid, out var known))
                {
                    _lastSeenLast.Remove(known);
                }
                else if (_bySid.Count == Most)
                {
                    if (!mayReplace)
                    {
                        return;
                    }

                    _bySid.Remove(_lastSeenLast.First!.Value.Sid);
                    _lastSeenLast.RemoveFirst();
                }

                _bySid[sid] = _lastSeenLast.AddLast((sid, record));
            }
        }

        public TwilioResource[] NewestFirst()
        {
            lock (_gate)
            {
                return [.. _lastSeenLast.Select(static seen => seen.Record).OrderDescending()];
            }
        }
    }
}
