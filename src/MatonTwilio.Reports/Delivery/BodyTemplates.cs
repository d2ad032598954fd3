namespace MatonTwilio.Reports;

/// <summary>
/// Groups similar message bodies as they come. Bodies with the same number of words, of which at least half are the same, belong to one template. Words that contain a digit
/// always count as different. The memory does not grow with the number of bodies.
/// </summary>
/// <remarks>The algorithm is similar to Drain (He et al., 2017), which groups the lines of logs.</remarks>
internal sealed class BodyTemplates
{
    /// <summary>The placeholder for a word that differs.</summary>
    public const string Hole = "{}";

    // With more templates than this, people have written the bodies one by one.
    private const int Most = 1000;

    private readonly Dictionary<int, List<string[]>> _byLength = [];
    private readonly List<string[]> _all = [];

    /// <summary>The number of the template of a body; -1 if there are too many templates.</summary>
    public int Find(string? body)
    {
        var words = (body ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var index = 0; index < words.Length; index++)
        {
            words[index] = words[index].Any(char.IsDigit) ? Hole : words[index];
        }

        if (!_byLength.TryGetValue(words.Length, out var templates))
        {
            _byLength[words.Length] = templates = [];
        }

        if (templates.Find(template => AreAlike(template, words)) is { } found)
        {
            Generalize(found, words);
            return _all.IndexOf(found);
        }

        if (_all.Count == Most)
        {
            return -1;
        }

        templates.Add(words);
        _all.Add(words);
        return _all.Count - 1;
    }

    /// <summary>The current text of a template.</summary>
    public string TextOf(int template) => template < 0 ? "(others)" : string.Join(' ', _all[template]);

    private static bool AreAlike(string[] template, string[] words)
        => template.Zip(words).Count(static pair => pair.First == pair.Second) * 2 >= template.Length;

    private static void Generalize(string[] template, string[] words)
    {
        for (var index = 0; index < template.Length; index++)
        {
            template[index] = template[index] == words[index] ? words[index] : Hole;
        }
    }
}
