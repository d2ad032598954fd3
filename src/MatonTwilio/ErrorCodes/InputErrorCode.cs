using System.Globalization;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Finds the error code in an input: a number, a text, an error, a record or a row.</summary>
internal static class InputErrorCode
{
    private const string IdPrefix = "Twilio.";

    // The names of the column in records, journals and the output of other modules.
    private static readonly string[] Columns = ["ErrorCode", "Error_Code", "Error", "Code"];

    /// <summary>Reads a code.</summary>
    /// <param name="input">The input.</param>
    /// <param name="code">The code; null if the input has no error.</param>
    /// <returns>False if the input is not a code and cannot contain one.</returns>
    public static bool TryRead(object? input, out int? code)
    {
        switch (CellValue.Bare(input))
        {
            case ErrorRecord record:
                code = (record.Exception as TwilioApiException)?.Code ?? Parse(record.FullyQualifiedErrorId.Split(',')[0]);
                return code is not null;
            case TwilioApiException error:
                code = error.Code;
                return true;
            default:
                return CellValue.IsScalar(input) ? TryParse(CellValue.Text(input), out code) : TryReadRow(input, out code);
        }
    }

    private static bool TryReadRow(object? input, out int? code)
    {
        code = null;
        if (Row.Of(input) is not { } row)
        {
            return false;
        }

        foreach (var column in Columns)
        {
            if (row.TryRead(column, out var value))
            {
                // An error with another ID, such as Maton.TimedOut in a journal, has no code of Twilio's.
                code = Parse(CellValue.Text(value));
                return true;
            }
        }

        return false;
    }

    private static bool TryParse(string? text, out int? code)
    {
        code = Parse(text);
        return code is not null;
    }

    private static int? Parse(string? text)
    {
        var digits = (text ?? "").Trim();
        digits = digits.StartsWith(IdPrefix, StringComparison.OrdinalIgnoreCase) ? digits[IdPrefix.Length..] : digits;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code > 0 ? code : null;
    }
}
