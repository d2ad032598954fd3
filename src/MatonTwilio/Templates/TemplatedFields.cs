using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Commands;

/// <summary>The fields of a command whose values have placeholders.</summary>
internal sealed class TemplatedFields
{
    private readonly List<(string Field, IReadOnlyList<FieldTemplate?> Templates)> _fields = [];

    /// <summary>Adds a field.</summary>
    /// <param name="field">Twilio's name of the field.</param>
    /// <param name="templates">A template for each of its values, in order; null for one without a placeholder.</param>
    public void Add(string field, params IReadOnlyList<FieldTemplate?> templates)
    {
        if (templates.Any(static template => template is not null))
        {
            _fields.Add((field, templates));
        }
    }

    /// <summary>Replaces the placeholders for a row.</summary>
    /// <param name="fields">The fields of the command.</param>
    /// <param name="row">The row; null if the input is not a row.</param>
    /// <param name="recipient">The recipient.</param>
    /// <exception cref="TemplateException">A placeholder cannot be replaced.</exception>
    /// <exception cref="RowException">A cell could not be read.</exception>
    public RequestFields Fill(RequestFields fields, Row? row, SendRecipient recipient)
    {
        foreach (var (field, templates) in _fields)
        {
            var values = fields.Where(pair => pair.Key == field).Select((pair, i) => templates[i]?.Render(row, recipient) ?? pair.Value).ToList();
            fields = fields.Without(field).Add(field, values);
        }

        return fields;
    }
}
