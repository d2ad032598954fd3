using System.Management.Automation;
using System.Management.Automation.Language;

namespace MatonTwilio.Commands;

/// <summary>
/// Gets the meaning of Twilio's error codes, the recommended action, and whether a retry can help. Nothing is sent, and no session is needed.
/// </summary>
/// <seealso href="https://www.twilio.com/docs/api/errors"/>
[Cmdlet(VerbsCommon.Get, "TwilioErrorCode", DefaultParameterSetName = ByCode, HelpUri = "https://www.twilio.com/docs/api/errors")]
[OutputType(typeof(TwilioErrorCode))]
public sealed class GetTwilioErrorCodeCommand : MatonCommand
{
    private const string ByCode = "Code";
    private const string ByName = "Name";

    private bool _hasInput;

    /// <summary>
    /// The codes, or objects with a code: messages, notifications, entries of a journal, error records, and rows with a column ErrorCode. For an object
    /// without an error, nothing is returned.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = ByCode), AllowNull, AllowEmptyCollection]
    [ArgumentCompleter(typeof(ErrorCodeCompleter))]
    public object?[]? Code { get; set => field = Exclusive(value); }

    /// <summary>The names of the codes. Wildcards are permitted.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByName, HelpMessage = "The names of the codes."), SupportsWildcards, ValidateNotNullOrEmpty, Text]
    [ArgumentCompleter(typeof(ErrorCodeCompleter))]
    public string[] Name { get; set => field = Exclusive(value); } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var input in Code ?? [])
        {
            _hasInput = true;
            WriteCodeOf(input);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (ParameterSetName == ByName)
        {
            var patterns = Name.Select(static name => WildcardPattern.Get(name, WildcardOptions.IgnoreCase)).ToList();
            WriteObject(ErrorCodeTable.All.Where(code => patterns.Any(pattern => pattern.IsMatch(code.Name))), enumerateCollection: true);
        }
        else if (!_hasInput && !MyInvocation.ExpectingInput && !IsBound(nameof(Code)))
        {
            WriteObject(ErrorCodeTable.All, enumerateCollection: true);
        }
    }

    private void WriteCodeOf(object? input)
    {
        if (!InputErrorCode.TryRead(input, out var code))
        {
            WriteError(ErrorRecords.InvalidInput(
                "NoErrorCode",
                $"{Shown(input)} is not an error code, and has none.",
                input,
                CellValue.Bare(input) is string text && text.Any(char.IsLetter)
                    ? $"A code is a number such as 30007. To search the names, use -Name '*{CodeGeneration.EscapeSingleQuotedStringContent(DisplayText.Visible(text.Trim('*')))}*'."
                    : "A code is a number such as 30007. For calls, Get-TwilioNotification -CallSid lists the logged codes."));
        }
        else if (code is { } known && ErrorCodeTable.Find(known) is { } found)
        {
            WriteObject(found);
        }
        else if (code is { } unknown)
        {
            WriteError(ErrorRecords.InvalidInput(
                "UnknownErrorCode",
                FormattableString.Invariant($"{unknown} is not among the codes that this module explains."),
                input,
                $"See {TwilioErrorCode.LinkTo(unknown)}"));
        }
    }

    private static string Shown(object? input) => CellValue.IsScalar(input)
        ? $"'{DisplayText.Visible(CellValue.Text(input))}'"
        : $"An object of the type {DisplayText.Visible(CellValue.Bare(input)!.GetType().Name)}";
}
