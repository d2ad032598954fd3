using System.Collections;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// Starts a payment by phone in calls in progress. The caller enters the card on the keypad, and Twilio sends it to the payment processor. Neither this machine
/// nor its log receives any of it. Set-TwilioPayment asks for each entry, and completes the payment.
/// </summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/payment-resource#create-a-payment-resource"/>
[Cmdlet(VerbsLifecycle.Start, "TwilioPayment", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/api/payment-resource#create-a-payment-resource")]
[OutputType(typeof(TwilioPayment))]
public sealed class StartTwilioPaymentCommand : LiveCallCommand<TwilioPayment>
{
    /// <summary>The URL that Twilio requests at each step of the payment. The entries of the caller are masked in these requests.</summary>
    [Parameter(Mandatory = true, Position = 0, HelpMessage = "The URL that Twilio requests at each step of the payment."), WebAddress, Text]
    public string StatusCallback { get; set; } = "";

    /// <summary>A text that is unique for each payment, so that Twilio does not start a payment twice. The default is a new text for each call.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? IdempotencyKey { get; set; }

    /// <summary>The amount to charge, less than 1,000,000. By default, or with 0, the card becomes a token and nothing is charged.</summary>
    [Parameter, ValidateRange(0.0, 999_999.99), NotBlank]
    public decimal ChargeAmount { get; set; }

    /// <summary>The currency of -ChargeAmount, as an ISO 4217 code. Twilio's default is USD.</summary>
    [Parameter, Form("[A-Za-z]{3}", "a three-letter code, such as USD"), Text]
    public string? Currency { get; set; }

    /// <summary>A description of the payment for the payment processor.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? Description { get; set; }

    /// <summary>The way in which the caller enters the card. Twilio supports only dtmf, the keypad.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? Input { get; set; }

    /// <summary>The payment method: credit-card or ach-debit. Twilio's default is credit-card.</summary>
    [Parameter, ArgumentCompleter(typeof(PaymentMethodCompleter)), Text]
    public string? PaymentMethod { get; set; }

    /// <summary>The type of bank account with -PaymentMethod ach-debit: consumer-checking, consumer-savings or commercial-checking.</summary>
    [Parameter, ArgumentCompleter(typeof(BankAccountTypeCompleter)), Text]
    public string? BankAccountType { get; set; }

    /// <summary>The name of the Pay connector, as configured when the add-on was installed. Twilio's default is Default.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? PaymentConnector { get; set; }

    /// <summary>Whether the caller must enter a postal code. Twilio's default is true; use <c>:$false</c> to omit it.</summary>
    [Parameter]
    public SwitchParameter PostalCode { get; set; }

    /// <summary>The minimum number of digits of a postal code.</summary>
    [Parameter, ValidateRange(1, int.MaxValue)]
    public int MinPostalCodeLength { get; set; }

    /// <summary>Whether the caller must enter the card's security code. Twilio's default is true; use <c>:$false</c> to omit it.</summary>
    [Parameter]
    public SwitchParameter SecurityCode { get; set; }

    /// <summary>The time limit for the next digit, in seconds, 1 to 600. Twilio's default is 5.</summary>
    [Parameter, ValidateRange(1, 600)]
    public int Timeout { get; set; }

    /// <summary>The type of the token, which decides how often it can be used: one-time, reusable or payment-method.</summary>
    [Parameter, ArgumentCompleter(typeof(PaymentTokenTypeCompleter)), Text]
    public string? TokenType { get; set; }

    /// <summary>The types of cards that are accepted. Twilio's default is visa, mastercard and amex.</summary>
    [Parameter, ValidateNotNullOrEmpty, ApiField(nameof(ValidCardTypes), IsOneText = true, Separator = ' '), ArgumentCompleter(typeof(CardTypeCompleter)), Text]
    public string[]? ValidCardTypes { get; set; }

    /// <summary>The entries that the caller must repeat: payment-card-number, expiration-date, security-code or postal-code.</summary>
    [Parameter, ValidateNotNullOrEmpty, ApiField(nameof(RequireMatchingInputs), IsOneText = true), ArgumentCompleter(typeof(MatchingInputCompleter)), Text]
    public string[]? RequireMatchingInputs { get; set; }

    /// <summary>Whether the caller hears the last four digits and confirms the payment.</summary>
    [Parameter]
    public SwitchParameter Confirmation { get; set; }

    /// <summary>Names and values of your own for the payment processor. ACH payments require some. They are sent, but hidden in all output.</summary>
    [Parameter, NotSent, SimpleTable]
    public IDictionary? Parameter { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Create(CallSid, "Start payment", PaymentKey.AddTo(BoundFields.Of(this)).AddSecretJson(nameof(Parameter), Parameter));
}
