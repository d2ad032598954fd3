using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Commands;

/// <summary>
/// Finds the body and media of a message in a row: in columns with other names, or in a hashtable, which PowerShell does not bind.
/// </summary>
internal static class RowContent
{
    private const string Body = "Body";
    private const string MediaUrl = "MediaUrl";
    private const string Variables = "ContentVariables";

    /// <summary>Adds the missing fields of a message from its row. Values of the command, or of columns with Twilio's names, are not replaced.</summary>
    /// <param name="fields">The fields so far.</param>
    /// <param name="row">The row.</param>
    /// <param name="hasContent">Whether the command line has content. Then the content of the rows is not used.</param>
    /// <param name="say">Reports the column of a value.</param>
    /// <exception cref="RowException">A cell could not be read.</exception>
    public static RequestFields Complete(RequestFields fields, Row row, bool hasContent, Action<string> say)
    {
        if (Has(fields, "ContentSid") && !Has(fields, Variables) && row.TryRead(Variables, out var variables) && CellValue.Texts(variables) is [var json])
        {
            return fields.Add(Variables, json);
        }

        if (hasContent)
        {
            return fields;
        }

        if (!Has(fields, Body) && First(row, ColumnPurpose.Body) is var (column, text))
        {
            say($"Body from column {DisplayText.Exact(column)}.");
            fields.Add(Body, text[0]);
        }

        if (!Has(fields, MediaUrl) && First(row, ColumnPurpose.Media) is var (mediaColumn, media))
        {
            say($"Media from column {DisplayText.Exact(mediaColumn)}.");
            fields.Add(MediaUrl, media);
        }

        return fields;
    }

    private static bool Has(RequestFields fields, string name) => fields.Any(field => field.Key == name);

    private static (string Column, IReadOnlyList<string> Texts)? First(Row row, ColumnPurpose purpose)
    {
        foreach (var column in row.Columns.Where(column => ColumnName.Of(column).Purpose == purpose).OrderBy(static column => ColumnName.Of(column).Rank))
        {
            if (row.TryRead(column, out var value) && CellValue.Texts(value) is { Count: > 0 } texts)
            {
                return (column, texts);
            }
        }

        return null;
    }
}
