using System.Collections.Concurrent;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Clients;

/// <summary>The records that a session has read recently, for tab completion, which needs no request for them.</summary>
public sealed class SeenRecords
{
    /// <summary>The maximum number of records of a kind: more than a person reads.</summary>
    internal const int Most = 100;

    // By the two-letter prefix of their SIDs.
    private readonly ConcurrentDictionary<string, Kind> _kinds = new(StringComparer.Ordinal);

    /// <summary>The recent records of a session.</summary>
    /// <param name="session">The session.</param>
    /// <returns>Its records.</returns>
    public static SeenRecords Of(GatewaySession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Shared(static _ => new SeenRecords());
    }

    /// <summary>The records of a kind.</summary>
    /// <param name="prefix">The two-letter prefix of their SIDs.</param>
    /// <returns>The records, newest first.</returns>
    public IReadOnlyList<TwilioResource> Find(string prefix) => _kinds.TryGetValue(prefix, out var kind) ? kind.NewestFirst() : [];

    /// <summary>Adds a record that was read by itself.</summary>
    internal void Add<T>(T record) => Add([record], isFirst: true);

    /// <summary>Adds the first records of a page.</summary>
    /// <param name="page">The page's records.</param>
    /// <param name="isFirst">Whether it is the first page of its list. The records of later pages are older, and do not replace others.</param>
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

    /// <summary>The records of one SID prefix. Every request adds to them, and they are sorted only when a person presses Tab.</summary>
    private sealed class Kind
    {
        private readonly object _gate = new();

        // The SID is stored separately, because the user may change the record.
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
