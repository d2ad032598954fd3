namespace MatonTwilio.Commands;

/// <summary>Counts recipients, and keeps the first few for a message.</summary>
internal sealed class CountedRecipients
{
    private const int MostKept = 4;

    private readonly List<string> _first = [];

    /// <summary>The number of recipients.</summary>
    public int Count { get; private set; }

    /// <summary>The first few recipients.</summary>
    public string Names => RepeatedRecipients.Names(_first);

    /// <summary>Counts a recipient.</summary>
    public void Add(string recipient)
    {
        Count++;
        if (_first.Count < MostKept)
        {
            _first.Add(recipient);
        }
    }
}
