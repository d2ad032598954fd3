using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that read messages or calls, which go from one number to another. They can read those of a number in both directions.</summary>
/// <typeparam name="T">The type of the records.</typeparam>
public abstract class TwilioPartyGetCommand<T> : TwilioTimedGetCommand<T>, INumberRegion
{
    private const string ToField = "To";
    private const string FromField = "From";

    private string? _number;

    /// <summary>The SIDs of the records to get. The pipeline accepts text, and objects and rows with a property Sid.</summary>
    [Parameter(
        Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = SidSet,
        HelpMessage = "The SIDs of the records to read.")]
    [NotSent]
    [SidsOfRows(LeavesNumbers = true), ArgumentCompleter(typeof(SidCompleter)), Alias("Id", "Identity")]
    public sealed override string[] Sid { get; set => field = Exclusive(value); } = [];

    /// <summary>
    /// Only calls or messages of this number, in both directions, newest first. Numbers from the pipeline, such as those of Get-TwilioPhoneNumber, provide
    /// it. With -To, only those that this number sent there; with -From, only those that it received from there.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ListSet), NotSent, ArgumentCompleter(typeof(OwnNumberCompleter)), Alias("Number", "Phone")]
    public string? PhoneNumber { get; set => field = Exclusive(value); }

    /// <summary>The default country for numbers that are not in E.164 format, as a two-letter code. The default is the session's.</summary>
    [Parameter(ParameterSetName = ListSet), NotSent, CountryCode, ArgumentCompleter(typeof(RegionCompleter)), Text, Alias("Country", "CountryCode")]
    public string? Region { get; set => field = Exclusive(value); }

    private protected sealed override (IReadOnlyList<string> Fields, string Value)? AnyOf => _number is null ? null : (OpenFields, _number);

    private IReadOnlyList<string> OpenFields => [.. new[] { FromField, ToField }.Where(name => !IsBound(name))];

    private protected override void Begin()
    {
        if (IsGiven(nameof(PhoneNumber)) && OpenFields.Count == 0)
        {
            ThrowTerminatingError(ErrorRecords.InvalidInput(
                "TooManyParties", "-PhoneNumber, -To and -From are three parties. A message or a call has two.", PhoneNumber, "Omit one of them."));
        }

        base.Begin();
    }

    private protected override bool TryBeginList()
    {
        if (!IsBound(nameof(PhoneNumber)))
        {
            return true;
        }

        // If the number of a row cannot be read, that row gets an error. An empty number does not mean all numbers.
        if (!Numbers.TryRead(PhoneNumber, AddressUse.Number, PhoneNumber, out var number, out var problem))
        {
            Report(problem);
            return false;
        }

        _number = number;
        return true;
    }
}
