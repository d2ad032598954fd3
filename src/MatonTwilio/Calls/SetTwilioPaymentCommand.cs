using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Asks the caller for the next entry of a payment, or completes or cancels the payment, and returns it.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/payment-resource#update-a-payment-resource"/>
[Cmdlet(VerbsCommon.Set, "TwilioPayment", SupportsShouldProcess = true, DefaultParameterSetName = CaptureSet,
    HelpUri = "https://www.twilio.com/docs/voice/api/payment-resource#update-a-payment-resource")]
[OutputType(typeof(TwilioPayment))]
public sealed class SetTwilioPaymentCommand : LiveCallPartCommand<TwilioPayment>
{
    private const string CaptureSet = "Capture";
    private const string StatusSet = "Status";

    /// <summary>
    /// The entry that the caller is asked for next: payment-card-number, expiration-date, security-code, postal-code, bank-routing-number or bank-account-number; with
    /// -matcher at the end, the entry that the caller repeats.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = CaptureSet, HelpMessage = "The entry that the caller is asked for next."), ArgumentCompleter(typeof(PaymentCaptureCompleter))]
    [Text]
    public string? Capture { get; set => field = Exclusive(value); }

    /// <summary>The final status of the payment: complete or cancel.</summary>
    [Parameter(Mandatory = true, ParameterSetName = StatusSet, HelpMessage = "The final status: complete or cancel."), ArgumentCompleter(typeof(PaymentStatusCompleter)), Text]
    public string? Status { get; set => field = Exclusive(value); }

    /// <summary>The URL that Twilio requests when the caller has entered the value, or when the payment has ended.</summary>
    [Parameter(Mandatory = true, HelpMessage = "The URL that Twilio requests when the caller has entered the value."), WebAddress, Text]
    public string StatusCallback { get; set; } = "";

    /// <summary>A text that is unique for each change, so that Twilio does not carry out a change twice. The default is a new text for each payment.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? IdempotencyKey { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Update(Sid, "Change payment", PaymentKey.AddTo(BoundFields.Of(this)));
}
