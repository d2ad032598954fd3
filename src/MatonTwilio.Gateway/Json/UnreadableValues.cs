namespace MatonTwilio.Gateway.Json;

/// <summary>What could not be read while one response was read: the fields, the records and the texts that came.</summary>
/// <remarks>A response is read by one thread without a break, so that a converter finds the collection of its response by thread.</remarks>
internal sealed class UnreadableValues : IDisposable
{
    // More would only repeat what these show.
    private const int Most = 1000;

    // Twilio's largest page holds a thousand.
    private const int MostRecords = 10_000;

    [ThreadStatic]
    private static UnreadableValues? _current;

    private readonly List<UnreadableValue> _found = [];
    private int _named;
    private int _records;

    private UnreadableValues()
    {
    }

    /// <summary>The collection of the response that this thread reads; null where it reads none.</summary>
    public static UnreadableValues? Current => _current;

    /// <summary>What was found.</summary>
    public IReadOnlyList<UnreadableValue> Found => _found;

    /// <summary>Begins a response on this thread.</summary>
    public static UnreadableValues Begin() => _current = new UnreadableValues();

    /// <summary>Adds a value of the record that is being read.</summary>
    public void Add(string field, string raw)
    {
        if (_found.Count < Most)
        {
            _found.Add(new UnreadableValue(field, Sid: null, raw));
        }
    }

    /// <summary>Adds what stands in a list where a record belongs.</summary>
    public void AddElement(string list, string raw)
    {
        Add(list, raw);
        _named = _found.Count;
    }

    /// <summary>Begins anew: the response is read once more.</summary>
    public void Clear()
    {
        _found.Clear();
        (_named, _records) = (0, 0);
    }

    /// <summary>Ends a record: what was added since the last one is its own.</summary>
    /// <exception cref="OversizeException">The page holds more records than any page of Twilio's.</exception>
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
/// <param name="Sid">The record's SID, or what else names it; null where it has neither.</param>
/// <param name="Raw">The value as it came.</param>
internal sealed record UnreadableValue(string Field, string? Sid, string Raw);
