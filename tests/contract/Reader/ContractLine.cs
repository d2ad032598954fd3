namespace MatonTwilio.Contract;

/// <summary>A line of a file of the contract.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Number">The line's number, from 1.</param>
/// <param name="Text">The line as it is written.</param>
internal sealed record ContractLine(string File, int Number, string Text)
{
    /// <summary>Whether the line belongs to the statement above it.</summary>
    public bool IsIndented => char.IsWhiteSpace(Text[0]);

    /// <summary>The line's words, which spaces separate.</summary>
    public IEnumerable<Word> Words => Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new Word(this, word));

    /// <summary>The first word, which says what a statement is.</summary>
    public string Keyword => Words.First().Text;

    /// <summary>What follows the first word.</summary>
    public string Rest => Text.Trim()[Keyword.Length..].Trim();

    /// <summary>An error at this line.</summary>
    public ContractException Error(string message) => new($"{this}: {message}");

    /// <summary>Where the line is, as a terminal and an editor link it.</summary>
    public override string ToString() => $"tests/contract/{File}:{Number}";
}

/// <summary>A word, and the line that it stands in.</summary>
internal sealed record Word(ContractLine Line, string Text)
{
    /// <inheritdoc cref="ContractLine.Error"/>
    public ContractException Error(string message) => Line.Error(message);
}
