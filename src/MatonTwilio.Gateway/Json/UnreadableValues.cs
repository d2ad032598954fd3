namespace MatonTwilio.Gateway.Json;

/// <summary>The values of one response that could not be read, with their fields and records.</summary>
/// <remarks>One thread reads a response without interruption, so a converter finds the collection of its response by thread.</remarks>
internal sealed class UnreadableValues : IDisposable
{
    // More entries would only repeat these.
    private const int Most = 1000;

    // Twilio's largest page has a thousand records.
    private const int MostRecords = 10_000;

    [ThreadStatic]
    private static UnreadableValues? _current;

    private readonly List<UnreadableValue> _found = [];
    private int _named;
    private int _records;

    private UnreadableValues()
    {
    }

    /// <summary>The collection of the response that this thread is reading; null if it is reading none.</summary>
    public static UnreadableValues? Current => _current;

    /// <summary>The values that could not be read.</summary>
    public IReadOnlyList<UnreadableValue> Found => _found;

    /// <summary>Begins a response on this thread.</summary>
    public static UnreadableValues Begin() => _current = new UnreadableValues();

    /// <summary>Adds a value of the current record.</summary>
    public void Add(string field, string raw)
    {
        if (_found.Count < Most)
        {
            _found.Add(new UnreadableValue(field, Sid: null, raw));
        }
    }

    /// <summary>Adds an element of a list that is not a record.</summary>
    public void AddElement(string list, string raw)
    {
        Add(list, raw);
        _named = _found.Count;
    }

    /// <summary>Removes all values, because the response is read a second time.</summary>
    public void Clear()
    {
        _found.Clear();
        (_named, _records) = (0, 0);
    }

    /// <summary>Ends a record. The values that were added since the end of the previous record belong to it.</summary>
    /// <exception cref="OversizeException">The page has more records than any page of Twilio's.</exception>
    public void EndRecord(object record)
    {
        if (++_records > MostRecords)
        {
            throw new OversizeException($"a page of {MostRecords} records");
        }

        for (; _named < _found.Count; _named++)
        {
            _found[_named] = _found[_named] with { Sid = IdentityOf(record) };
        }
    }

    public void Dispose() => _current = null;

    private static string? IdentityOf(object record) => record switch
    {
        TwilioResource resource => resource.Sid,
        TwilioKey key => key.Sid,
        TwilioParticipant participant => participant.CallSid,
        TwilioQueueMember member => member.CallSid,
        TwilioUsage usage => usage.Category,
        MatonConnection connection => connection.ConnectionId,
        _ => null,
    };
}

/// <summary>A value that could not be read.</summary>
/// <param name="Field">The field's name in the response.</param>
/// <param name="Sid">The record's SID or other identity; null if it has none.</param>
/// <param name="Raw">The JSON text of the value, unchanged.</param>
internal sealed record UnreadableValue(string Field, string? Sid, string Raw);
