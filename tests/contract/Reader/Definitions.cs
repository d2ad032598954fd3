namespace MatonTwilio.Contract;

/// <summary>Names for lists of fields, such as <c>@paging</c>: those of a file, and those that every file can use.</summary>
/// <param name="shared">The names for every file; null while they are read.</param>
internal sealed class Definitions(Definitions? shared)
{
    private readonly Dictionary<string, IReadOnlyList<Word>> _meanings = shared is null ? [] : new(shared._meanings);

    /// <summary>Adds a name, such as <c>@paging = PageSize:integer(37) Page:none</c>.</summary>
    public void Add(Statement statement)
    {
        var line = statement.Head;
        if (!line.Rest.StartsWith("= ", StringComparison.Ordinal))
        {
            throw line.Error($"Write a definition as '{line.Keyword} = Name:kind Name:kind'.");
        }

        if (!_meanings.TryAdd(line.Keyword, Expand(line.Words.Skip(2).Concat(statement.Body.SelectMany(static more => more.Words)))))
        {
            throw line.Error($"'{line.Keyword}' is defined already.");
        }
    }

    /// <summary>Replaces each name by its list of fields. No field may occur twice.</summary>
    public IReadOnlyList<Word> Expand(IEnumerable<Word> words)
    {
        var expanded = words.SelectMany(Meaning).ToList();
        foreach (var repeated in expanded.GroupBy(static word => word.Text.Split(':')[0]).Where(static field => field.Count() > 1))
        {
            throw repeated.Last().Error($"The field '{repeated.Key}' is named twice.");
        }

        return expanded;
    }

    private IEnumerable<Word> Meaning(Word word) => !word.Text.StartsWith('@') ? [word]
        : _meanings.TryGetValue(word.Text, out var meaning) ? meaning
        : throw word.Error($"'{word.Text}' is defined neither above this line nor in Shared.txt.");
}
