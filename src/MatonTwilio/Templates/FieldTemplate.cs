using System.Security;
using System.Xml;
using MatonTwilio.Gateway.Json;

namespace MatonTwilio.Commands;

/// <summary>A parameter's value with placeholders, each filled in as the field's language needs it.</summary>
/// <param name="Render">The value for a row.</param>
internal sealed record FieldTemplate(Func<Row?, SendRecipient, string> Render)
{
    /// <summary>A text; null where it has no placeholder.</summary>
    /// <exception cref="TemplateException">Its braces cannot be meant.</exception>
    public static FieldTemplate? OfText(string? text) => Of(text, static (value, _) => value);

    /// <summary>An XML document.</summary>
    /// <inheritdoc cref="OfText"/>
    public static FieldTemplate? OfXml(string parameter, string? text) => Of(text, (value, _) => InXml(parameter, value));

    /// <summary>A URL: a value is escaped, but for one that begins the URL and so is its first part or all of it.</summary>
    /// <inheritdoc cref="OfText"/>
    public static FieldTemplate? OfUrl(string? text)
        => Of(text, static (value, isFirst) => isFirst ? value : Uri.EscapeDataString(value));

    /// <summary>A JSON document: its texts have the placeholders, so that its own braces are no matter.</summary>
    /// <inheritdoc cref="OfText"/>
    public static FieldTemplate? OfJson(string parameter, string? json)
    {
        if (string.IsNullOrEmpty(json))
        {
            return null;
        }

        var templates = new Dictionary<string, RowTemplate>(StringComparer.Ordinal);
        if (JsonTexts.Replace(json, Collect) is null)
        {
            return RowTemplate.Parse(json) is { HasPlaceholder: true } ? throw TemplateException.OfJson(parameter) : null;
        }

        return templates.Count == 0 ? null : new((row, recipient) => JsonTexts.Replace(json, text => Filled(text, row, recipient))!);

        string Collect(string text)
        {
            if (Parsed(text) is { } template)
            {
                templates[text] = template;
            }

            return text;
        }

        string Filled(string text, Row? row, SendRecipient recipient)
            => templates.TryGetValue(text, out var template) ? template.Render(row, recipient, static (value, _) => value) : text;
    }

    private static string InXml(string parameter, string value)
    {
        try
        {
            return SecurityElement.Escape(XmlConvert.VerifyXmlChars(value));
        }
        catch (XmlException)
        {
            throw TemplateException.OfXml(parameter, value);
        }
    }

    private static FieldTemplate? Of(string? text, Func<string, bool, string> escape)
        => Parsed(text) is { } template ? new((row, recipient) => template.Render(row, recipient, escape)) : null;

    // Known to be wrong for every row, and said before the first.
    private static RowTemplate? Parsed(string? text)
    {
        var template = text is null ? null : RowTemplate.Parse(text);
        return template is { HasPlaceholder: true, SingleBrace: { } brace } ? throw TemplateException.OfBrace(brace) : template;
    }
}
