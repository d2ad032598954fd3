using System.Text;

namespace MatonTwilio.Commands;

/// <summary>
/// A text with placeholders: <c>{Name}</c> is replaced by the column Name of a row, and <c>{Due:d}</c> is formatted. A doubled brace becomes one brace. A
/// text without a placeholder is sent unchanged, with all its braces. In a text with a placeholder, every other single brace is an error.
/// </summary>
internal sealed class RowTemplate
{
    // Longer than any name of a column. Braces that are farther apart have another meaning.
    private const int LongestName = 256;

    private readonly List<Part> _parts = [];
    private readonly string _text;

    // If an earlier row had a column of this name, a row without it gets an error. Otherwise, it would be sent the placeholder itself.
    private readonly HashSet<string> _found = new(StringComparer.OrdinalIgnoreCase);

    private RowTemplate(string text) => _text = text;

    private enum PartKind
    {
        Text,
        DoubledBrace,
        SingleBrace,
        Placeholder,
    }

    /// <summary>Whether the text alone shows that it has a placeholder, whatever the columns are.</summary>
    public bool HasPlaceholder { get; private set; }

    /// <summary>A brace that is neither doubled nor part of a placeholder, with the text after it; null if there is none.</summary>
    public string? SingleBrace => _parts.Find(static part => part.Kind == PartKind.SingleBrace) is { Text: not null } part ? part.Text : null;

    /// <summary>Reads a text; null if nothing in it can be a placeholder.</summary>
    public static RowTemplate? Parse(string text)
    {
        var template = new RowTemplate(text);
        var canHavePlaceholder = false;
        for (var i = 0; i < text.Length;)
        {
            var part = PartAt(text, i);
            canHavePlaceholder |= part.Kind == PartKind.Placeholder;
            template.HasPlaceholder |= IsName(part) || IsDoubledName(text, i, part);

            template._parts.Add(part);
            i += part.Kind == PartKind.SingleBrace ? 1 : part.Text.Length;
        }

        return canHavePlaceholder || template.HasPlaceholder ? template : null;
    }

    /// <summary>The text for a row.</summary>
    /// <param name="row">The row; null if the input is not a row.</param>
    /// <param name="recipient">The recipient. The recipient's column is replaced by the number that is sent to.</param>
    /// <param name="escape">Escapes a value for the text. Its second argument is whether the value is at the beginning.</param>
    /// <exception cref="TemplateException">The row lacks a column, or a value cannot be formatted.</exception>
    /// <exception cref="RowException">A cell could not be read.</exception>
    public string Render(Row? row, SendRecipient recipient, Func<string, bool, string> escape)
    {
        var values = _parts.ConvertAll(part => part.Kind == PartKind.Placeholder ? ValueOf(part.Inner, row, recipient) : null);
        if (!HasPlaceholder && values.TrueForAll(static value => value is null))
        {
            return _text;
        }

        var rendered = new StringBuilder();
        foreach (var (part, value) in _parts.Zip(values))
        {
            rendered.Append(part.Kind switch
            {
                PartKind.Text => part.Text,
                PartKind.DoubledBrace => part.Text[..1],
                PartKind.Placeholder when value is not null => escape(value, rendered.Length == 0),
                _ => throw TemplateException.OfBrace(part.Text),
            });
        }

        return rendered.ToString();
    }

    private string? ValueOf(string inner, Row? row, SendRecipient recipient)
    {
        if (Placeholder.ValueOf(inner, row, recipient) is { } value)
        {
            _found.Add(inner);
            return value;
        }

        return Placeholder.LooksLikeName(inner) || _found.Contains(inner) ? throw TemplateException.OfColumn(Placeholder.NameOf(inner), row) : null;
    }

    private static bool IsName(Part part) => part.Kind == PartKind.Placeholder && Placeholder.LooksLikeName(part.Inner);

    // Doubled braces around a name show that the author does not want a placeholder.
    private static bool IsDoubledName(string text, int start, Part part)
        => part is { Kind: PartKind.DoubledBrace, Text: "{{" } && start + 2 < text.Length && text[start + 2] is not ('{' or '}') && IsName(PartAt(text, start + 1));

    private static Part PartAt(string text, int start)
    {
        if (text[start] is not ('{' or '}'))
        {
            var end = text.AsSpan(start).IndexOfAny('{', '}');
            return new(PartKind.Text, end < 0 ? text[start..] : text[start..(start + end)]);
        }

        if (start + 1 < text.Length && text[start + 1] == text[start])
        {
            return new(PartKind.DoubledBrace, text[start..(start + 2)]);
        }

        var close = text[start] == '{' ? text.AsSpan(start + 1).IndexOfAny('{', '}') : -1;
        return close > 0 && close <= LongestName && text[start + 1 + close] == '}'
            ? new(PartKind.Placeholder, text[start..(start + close + 2)])
            : new(PartKind.SingleBrace, text[start..Math.Min(start + 20, text.Length)]);
    }

    private sealed record Part(PartKind Kind, string Text)
    {
        public string Inner => Text[1..^1];
    }
}
