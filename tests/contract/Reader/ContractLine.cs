namespace MatonTwilio.Contract;

/// <summary>A line of a file of the contract.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Number">The line's number, from 1.</param>
/// <param name="Text">The text of the line.</param>
internal sealed record ContractLine(string File, int Number, string Text)
{
    /// <summary>Whether the line belongs to the statement above it.</summary>
    public bool IsIndented => char.IsWhiteSpace(Text[0]);

    /// <summary>The line's words, which spaces separate.</summary>
    public IEnumerable<Word> Words => Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new Word(this, word));

    /// <summary>The first word, which is the kind of a statement.</summary>
    public string Keyword => Words.First().Text;

    /// <summary>The text after the first word.</summary>
    public string Rest => Text.Trim()[Keyword.Length..].Trim();

    /// <summary>Creates an error for this line.</summary>
    public ContractException Error(string message) => new($"{this}: {message}");

    /// <summary>The position of the line, in a form that terminals and editors link.</summary>
    public override string ToString() => $"tests/contract/{File}:{Number}";
}

/// <summary>A word and its line.</summary>
internal sealed record Word(ContractLine Line, string Text)
{
    /// <inheritdoc cref="ContractLine.Error"/>
    public ContractException Error(string message) => Line.Error(message);
}
