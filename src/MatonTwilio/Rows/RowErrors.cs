using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The errors for rows that cannot be used. Each has the row as its target.</summary>
internal static class RowErrors
{
    /// <summary>The last sentence of the error of a row.</summary>
    public const string NotSent = "It was not sent.";

    // This number of columns fits on a line.
    private const int MostColumns = 12;

    // A number of any country with its area code has at least this number of digits.
    private const int FewestDigits = 7;

    private static readonly (char Character, string Name, string Typed)[] Delimiters = [(';', "semicolons", "';'"), ('\t', "tabs", "\"`t\""), ('|', "bars", "'|'")];

    /// <summary>The error for a row without a column for a phone number.</summary>
    public static ErrorRecord NoPhoneNumber(Row row)
    {
        List<string> columns = [.. row.Columns];
        if (columns is [var only] && Array.Find(Delimiters, delimiter => only.Contains(delimiter.Character, StringComparison.Ordinal)) is { Name: not null } delimiter)
        {
            return ErrorRecords.InvalidInput(
                "WrongDelimiter",
                $"The row has one column, '{DisplayText.Exact(only)}': its file is separated by {delimiter.Name}. Use Import-Csv -Delimiter {delimiter.Typed}.",
                row.Input);
        }

        var expected = $"Expected one of {string.Join(", ", ColumnName.Examples)} or a similar name.";
        return ErrorRecords.InvalidInput(
            "NoPhoneNumber",
            $"The row has no phone number. Columns: {List(columns)}. {expected} Use -To {{ {Expression(Likeliest(row, columns))} }}.",
            row.Input);
    }

    /// <summary>The error for a row whose number columns are empty.</summary>
    public static ErrorRecord EmptyNumber(Row row, string column)
        => ErrorRecords.InvalidInput(
            "InvalidPhoneNumber", $"The row has no phone number: {DisplayText.Exact(column)} is empty. Columns: {List([.. row.Columns])}.", row.Input);

    /// <summary>The error for a row whose object threw an exception.</summary>
    public static ErrorRecord Unreadable(RowException error, object? input) => ErrorRecords.InvalidInput("UnreadableRow", $"{error.Message} It was not used.", input);

    /// <summary>The names of columns, for an error.</summary>
    public static string List(IReadOnlyList<string> columns)
    {
        var rest = columns.Count - MostColumns;
        return columns.Count == 0 ? "none" : DisplayText.Exact(string.Join(", ", columns.Take(MostColumns))) + (rest > 0 ? $" and {rest} more" : "");
    }

    // As a user types it in a script block.
    private static string Expression(string column)
        => column.Length > 0 && char.IsLetter(column[0]) && column.All(static c => char.IsLetterOrDigit(c) || c == '_')
            ? $"$_.{column}"
            : $"$_.'{DisplayText.Exact(column).Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Likeliest(Row row, IReadOnlyList<string> columns)
        => columns.FirstOrDefault(column => HasNumber(row, column))
            ?? columns.FirstOrDefault(static column => column.Contains("phone", StringComparison.OrdinalIgnoreCase))
            ?? ColumnName.Examples[^1];

    private static bool HasNumber(Row row, string column)
    {
        try
        {
            return row.TryRead(column, out var value)
                && CellValue.Texts(value) is [var text, ..]
                && text.Count(char.IsDigit) >= FewestDigits
                && Addresses.Check(text, AddressUse.Number).Address is not null;
        }
        catch (RowException)
        {
            return false;
        }
    }
}
