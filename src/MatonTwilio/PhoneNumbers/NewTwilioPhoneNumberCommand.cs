using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// Buys a phone number, by number or area code. Twilio charges for it now and every month. This API does not report the price
/// (see https://www.twilio.com/en-us/phone-numbers). PowerShell asks first, and a purchase of unknown outcome is not repeated.
/// </summary>
/// <seealso href="https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource#create-an-incomingphonenumber-resource"/>
[Cmdlet(VerbsCommon.New, "TwilioPhoneNumber", DefaultParameterSetName = NumberSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = "https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource#create-an-incomingphonenumber-resource")]
[OutputType(typeof(TwilioPhoneNumber))]
public sealed class NewTwilioPhoneNumberCommand : PhoneNumberFieldsCommand
{
    private const string NumberSet = "Number";
    private const string AreaCodeSet = "AreaCode";

    /// <summary>The number to buy. Numbers from Find-TwilioPhoneNumber provide their own number and account.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = NumberSet, HelpMessage = "The number to buy.")]
    [PhoneNumber(AddressUse.Number)]
    public string? PhoneNumber { get; set => field = Exclusive(value); }

    /// <summary>The type that the number must have.</summary>
    [Parameter(ParameterSetName = NumberSet), NotSent]
    public PhoneNumberType? Type { get; set => field = Exclusive(value); }

    /// <summary>The area code (three digits) of the number. For the US and Canada.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AreaCodeSet, HelpMessage = "The area code (three digits) of the number.")]
    [Form("[2-9][0-9]{2}", "an area code of the US or Canada, such as 212"), Text]
    public string? AreaCode { get; set => field = Exclusive(value); }

    private protected override string? Subresource => Type?.ToString();

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        // Each number may come from another input, so a number that cannot be read gets an error of its own.
        if (PhoneNumber is not null && !Numbers.TryRead(PhoneNumber, AddressUse.Number, PhoneNumber, out _, out var problem))
        {
            WriteError(problem);
            return;
        }

        // The name of a result of Find-TwilioPhoneNumber is its number, which Twilio uses by default.
        var fields = BoundFields.Of(this);
        Create(
            PhoneNumber ?? $"any number of area code {AreaCode}",
            "Buy phone number (charged now and every month; this API does not report the price)",
            IsTyped(nameof(FriendlyName)) || !IsNumber(FriendlyName) ? fields : fields.Without(nameof(FriendlyName)));
    }

    private bool IsNumber(string? name)
        => name is not null && !name.Any(char.IsLetter) && PhoneNumber?.EndsWith(string.Concat(name.Where(char.IsAsciiDigit)), StringComparison.Ordinal) == true;
}
