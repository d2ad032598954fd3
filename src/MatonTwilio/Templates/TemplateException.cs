namespace MatonTwilio.Commands;

/// <summary>The placeholders of a text cannot be replaced for a row.</summary>
/// <param name="errorId">The ID of the error.</param>
/// <param name="message">The error message.</param>
/// <param name="hint">The recommendation.</param>
internal sealed class TemplateException(string errorId, string message, string hint) : Exception(message)
{
    /// <summary>The ID of the error.</summary>
    public string ErrorId => errorId;

    /// <summary>The recommendation.</summary>
    public string Hint => hint;

    public static TemplateException OfColumn(string name, Row? row) => new(
        "MissingProperty",
        row is null
            ? $"'{DisplayText.Exact(name)}' is a column of a row, and the input is not a row."
            : $"The row has no column '{DisplayText.Exact(name)}'. Columns: {RowErrors.List([.. row.Columns])}.",
        $"Use a column's name, or write {{{{{name}}}}} for text that has {{{name}}}.");

    public static TemplateException OfBrace(string at) => new(
        "InvalidTemplate",
        $"'{DisplayText.Exact(at)}' begins with a brace that does not belong to a placeholder.",
        "Write {{ and }} for braces in a text with placeholders.");

    public static TemplateException OfFormat(string column, string? value, string format) => new(
        "InvalidFormat",
        $"'{DisplayText.Exact(value)}' in column {DisplayText.Exact(column)} cannot be written in the format '{DisplayText.Exact(format)}'.",
        "Formats are for numbers such as 1234.5 and dates such as 2026-12-01, and are those of .NET: {Amount:N2}, {Due:d}.");

    public static TemplateException OfJson(string parameter) => new(
        "InvalidTemplate",
        $"-{parameter} is not JSON text, so that its placeholders cannot be distinguished from its own braces.",
        """Write a placeholder within quotes: '{"1": "{Name}"}'.""");

    public static TemplateException OfXml(string parameter, string value) => new(
        "InvalidText",
        $"'{DisplayText.Exact(value)}' has a control character, which -{parameter} cannot have.",
        "Remove it from the row.");
}
