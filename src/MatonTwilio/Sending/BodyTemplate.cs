using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using System.Text;

namespace MatonTwilio.Commands;

/// <summary>
/// A text with placeholders: {Name} takes the property Name of the input. Doubled braces stand for one brace. A text without a placeholder is
/// sent as it is, whatever braces it holds.
/// </summary>
internal sealed class BodyTemplate
{
    // Texts, each followed by the name of a property; the last one's is null.
    private readonly List<(string Text, string? Name)> _parts = [];

    private BodyTemplate()
    {
    }

    /// <summary>Reads a text; null where it holds no placeholder.</summary>
    public static BodyTemplate? Parse(string text)
    {
        var template = new BodyTemplate();
        var literal = new StringBuilder();
        var isTemplate = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && text[i] is '{' or '}' && text[i + 1] == text[i])
            {
                isTemplate |= text[i] == '{' && NameAt(text, i + 1) is not null;
                literal.Append(text[i++]);
            }
            else if (text[i] == '{' && NameAt(text, i) is { } name)
            {
                template._parts.Add((literal.ToString(), name));
                literal.Clear();
                isTemplate = true;
                i += name.Length + 1;
            }
            else
            {
                literal.Append(text[i]);
            }
        }

        template._parts.Add((literal.ToString(), null));
        return isTemplate ? template : null;
    }

    /// <summary>The text for an input and its recipient; false where it lacks a property.</summary>
    public bool TryRender(object? input, SendRecipient recipient, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out string? missing)
    {
        var rendered = new StringBuilder();
        foreach (var (literal, name) in _parts)
        {
            rendered.Append(literal);
            if (name is null)
            {
                continue;
            }

            // A plain number has properties too, but none that anybody means.
            if (input is null or string || PSObject.AsPSObject(input).Properties[name] is not { } property)
            {
                (text, missing) = (null, name);
                return false;
            }

            // As PowerShell writes it into a text: in another culture the same row must have the same text.
            rendered.Append(recipient.Normalize(LanguagePrimitives.ConvertTo<string>(property.Value)));
        }

        (text, missing) = (rendered.ToString(), null);
        return true;
    }

    // The name of the placeholder whose brace opens here; null where there is none.
    private static string? NameAt(string text, int brace)
    {
        var end = text.IndexOf('}', brace);
        var name = end < 0 ? "" : text[(brace + 1)..end];
        return name.Length > 0 && char.IsLetter(name[0]) && name.All(static c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or ' ') ? name : null;
    }
}
