using System.Security;
using System.Xml;
using MatonTwilio.Gateway.Json;

namespace MatonTwilio.Commands;

/// <summary>A parameter's value with placeholders. Each placeholder is replaced by a value that is escaped for the field's language.</summary>
/// <param name="Render">Creates the value for a row.</param>
internal sealed record FieldTemplate(Func<Row?, SendRecipient, string> Render)
{
    /// <summary>Reads a text; null if it has no placeholder.</summary>
    /// <exception cref="TemplateException">The braces of the text are invalid.</exception>
    public static FieldTemplate? OfText(string? text) => Of(text, static (value, _) => value);

    /// <summary>Reads an XML document; null if it has no placeholder.</summary>
    /// <inheritdoc cref="OfText"/>
    public static FieldTemplate? OfXml(string parameter, string? text) => Of(text, (value, _) => InXml(parameter, value));

    /// <summary>Reads a URL; null if it has no placeholder. A value is escaped, unless it is at the beginning of the URL.</summary>
    /// <inheritdoc cref="OfText"/>
    public static FieldTemplate? OfUrl(string? text)
        => Of(text, static (value, isFirst) => isFirst ? value : Uri.EscapeDataString(value));

    /// <summary>Reads a JSON document; null if it has no placeholder. Only its strings may have placeholders, so that its own braces are not read.</summary>
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

    // An invalid template is wrong for every row, so the error is reported before the first one.
    private static RowTemplate? Parsed(string? text)
    {
        var template = text is null ? null : RowTemplate.Parse(text);
        return template is { HasPlaceholder: true, SingleBrace: { } brace } ? throw TemplateException.OfBrace(brace) : template;
    }
}
