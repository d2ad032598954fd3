using System.Diagnostics.CodeAnalysis;

namespace MatonTwilio.Sandbox;

/// <summary>All records of the sandbox, in memory, each list in the order of creation.</summary>
internal sealed class RecordStore
{
    private readonly Dictionary<(Resource, string ParentPath), List<Record>> _lists = [];
    private readonly Dictionary<string, Record> _bySid = [];

    // Deleted records stay here, because a page token may name a record that was deleted before the next page is requested.
    private readonly Dictionary<string, long> _sequences = [];
    private long _last;

    public void Add(Record record)
    {
        record.Sequence = ++_last;
        _bySid.Add(record.Sid, record);
        _sequences.Add(record.Sid, record.Sequence);
        ListOf(record).Add(record);
    }

    public void Remove(Record record)
    {
        _bySid.Remove(record.Sid);
        ListOf(record).Remove(record);
    }

    /// <summary>Moves a record to another account. It keeps its SID and its position in the order of creation.</summary>
    public void Move(Record record, Record account)
    {
        ListOf(record).Remove(record);
        record.AccountSid = account.Sid;
        record.ParentPath = account.Path;
        var list = ListOf(record);
        var later = list.FindIndex(other => other.Sequence > record.Sequence);
        list.Insert(later < 0 ? list.Count : later, record);
    }

    /// <summary>The records of one kind below one parent, oldest first.</summary>
    public IReadOnlyList<Record> List(Resource resource, string parentPath)
        => _lists.TryGetValue((resource, parentPath), out var list) ? list : [];

    public IEnumerable<TRecord> List<TRecord>(Resource resource, string parentPath)
        where TRecord : Record => List(resource, parentPath).Cast<TRecord>();

    /// <summary>A record by its SID, if it is of that kind and has that owner.</summary>
    public bool TryFind(Resource resource, string parentPath, string sid, [NotNullWhen(true)] out Record? record)
    {
        if (_bySid.TryGetValue(sid, out record) && record.Resource == resource && record.ParentPath == parentPath)
        {
            return true;
        }

        record = null;
        return false;
    }

    /// <summary>A record of any kind by its SID; null if there is none.</summary>
    public Record? Find(string sid) => _bySid.GetValueOrDefault(sid);

    /// <summary>The position of a SID in the order of creation, even if the record was deleted.</summary>
    public bool TryGetSequence(string sid, out long sequence) => _sequences.TryGetValue(sid, out sequence);

    private List<Record> ListOf(Record record)
    {
        if (!_lists.TryGetValue((record.Resource, record.ParentPath), out var list))
        {
            _lists[(record.Resource, record.ParentPath)] = list = [];
        }

        return list;
    }
}
