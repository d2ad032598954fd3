namespace MatonTwilio.Commands;

/// <summary>Counts recipients, and keeps the first few to name them.</summary>
internal sealed class CountedRecipients
{
    private const int MostKept = 4;

    private readonly List<string> _first = [];

    /// <summary>How many there were.</summary>
    public int Count { get; private set; }

    /// <summary>The first few.</summary>
    public string Names => RepeatedRecipients.Names(_first);

    /// <summary>Counts one.</summary>
    public void Add(string recipient)
    {
        Count++;
        if (_first.Count < MostKept)
        {
            _first.Add(recipient);
        }
    }
}
