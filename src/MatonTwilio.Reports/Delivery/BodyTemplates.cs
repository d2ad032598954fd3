namespace MatonTwilio.Reports;

/// <summary>
/// Finds what bodies have in common as they come: bodies with as many words, of which at least half are the same, are one template. Words with a
/// digit differ in any case. It does not grow with the number of bodies.
/// </summary>
/// <remarks>The idea is that of Drain (He et al., 2017), which does so with the lines of logs.</remarks>
internal sealed class BodyTemplates
{
    /// <summary>What stands for a word that differs.</summary>
    public const string Hole = "{}";

    // Who has more has bodies that people write one by one.
    private const int Most = 1000;

    private readonly Dictionary<int, List<string[]>> _byLength = [];
    private readonly List<string[]> _all = [];

    /// <summary>The template that a body belongs to, as a number; -1 where there are too many to tell apart.</summary>
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

    /// <summary>A template in words, as it is now.</summary>
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
