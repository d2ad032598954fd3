using System.Collections;
using System.Globalization;
using System.Security;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Commands;

/// <summary>Converts a table of the user's own names and values to request fields.</summary>
internal static class CustomParameters
{
    /// <summary>Adds a pair of fields for each name: Parameter1.Name and Parameter1.Value, and so on.</summary>
    public static RequestFields AddNumbered(this RequestFields fields, string field, IDictionary? table)
    {
        var number = 0;
        foreach (DictionaryEntry entry in table ?? new Hashtable())
        {
            var numbered = string.Create(CultureInfo.InvariantCulture, $"{field}{++number}");
            Add(fields.Add($"{numbered}.Name", entry.Key), $"{numbered}.Value", entry.Value);
        }

        return fields;
    }

    /// <summary>Adds one field, a JSON object of all names. Its value is hidden in all output, because data for a payment processor is confidential.</summary>
    public static RequestFields AddSecretJson(this RequestFields fields, string field, IDictionary? table)
    {
        if (table is null)
        {
            return fields;
        }

        var members = new RequestFields();
        foreach (DictionaryEntry entry in table)
        {
            Add(members, entry.Key.ToString()!, entry.Value);
        }

        return fields.AddSecret(field, members.ToJson());
    }

    private static void Add(RequestFields fields, string name, object? value)
    {
        if (BoundFields.Unwrap(value) is SecureString secret)
        {
            fields.AddSecret(name, secret);
        }
        else
        {
            fields.Add(name, BoundFields.Unwrap(value));
        }
    }
}
