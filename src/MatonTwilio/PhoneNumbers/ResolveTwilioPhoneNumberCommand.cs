using System.Management.Automation;
using System.Runtime.CompilerServices;
using MatonTwilio.Gateway.Numbers;

namespace MatonTwilio.Commands;

/// <summary>
/// Reads phone numbers as Send-TwilioSms and Start-TwilioCall do, and returns their formats, country, type and time zones, or the reason why they are
/// refused. Nothing is sent.
/// </summary>
/// <seealso href="https://www.twilio.com/docs/glossary/what-e164"/>
[Cmdlet(VerbsDiagnostic.Resolve, "TwilioPhoneNumber", HelpUri = "https://www.twilio.com/docs/glossary/what-e164")]
[OutputType(typeof(TwilioResolvedNumber))]
public sealed class ResolveTwilioPhoneNumberCommand : SessionCommand, INumberRegion
{
    private NumberContext? _numbers;

    /// <summary>
    /// The numbers, in any format. The pipeline accepts text, and rows with a column such as To, Mobile, Cell, PhoneNumber or Phone. The columns of a row are
    /// added to the result.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The numbers, in any format."), Recipients]
    [AllowNull, AllowEmptyString, AllowEmptyCollection, MayBeEmpty, Alias("Number", "Phone")]
    public string?[]? PhoneNumber { get; set; }

    /// <summary>The default country for numbers that are not in E.164 format, as a two-letter code. The default is the session's.</summary>
    [Parameter, CountryCode, ArgumentCompleter(typeof(RegionCompleter)), Text, Alias("Country", "CountryCode")]
    public string? Region { get; set; }

    /// <summary>The input from the pipeline.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    private protected override void Begin() => _numbers = new NumberContext(() => Region ?? DefaultRegion, hasRegion: true);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var one in RecipientInput.Of(PhoneNumber, InputObject, text => _numbers!.Read(text, AddressUse.Number)))
        {
            WriteObject(RowColumns.AddTo(Resolve(one), one.Row));
        }
    }

    private TwilioResolvedNumber Resolve(RecipientInput one)
    {
        var reading = _numbers!.Read(one.Text, AddressUse.Number);
        return reading.Address is { } number ? Describe(one.Input, number) : new TwilioResolvedNumber
        {
            Input = one.Input,
            Reason = one.Problem?.ErrorDetails.Message ?? NumberErrors.Reason(reading),
        };
    }

    // In a method of its own, because the runtime loads the types in it when it is first called.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TwilioResolvedNumber Describe(object? input, string number)
    {
        var facts = NumberPlan.Describe(number);
        return new TwilioResolvedNumber
        {
            Input = input,
            PhoneNumber = number,
            National = facts.National,
            Region = facts.Region,
            Kind = facts.Kind,
            TimeZone = new TextList(facts.TimeZones),
        };
    }
}
