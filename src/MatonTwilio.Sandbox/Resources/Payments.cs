using System.Globalization;

namespace MatonTwilio.Sandbox;

/// <summary>Payments by phone. No card is charged, and each value counts as entered at once. <see href="https://www.twilio.com/docs/voice/api/payment-resource"/></summary>
internal static class Payments
{
    private const string BankDebit = "ach-debit";

    private static readonly string[] Entries =
    [
        "payment-card-number", "expiration-date", "security-code", "postal-code", "bank-routing-number", "bank-account-number", "payment-card-number-matcher",
        "expiration-date-matcher", "security-code-matcher", "postal-code-matcher",
    ];

    public static Resource Resource { get; } = new()
    {
        Name = "Payments",
        Parent = Calls.Resource,
        SidPrefix = "PK",
        Fields = [.. Field.Identity, Field.Of<PaymentRecord>("call_sid", WireType.Text, static (payment, _) => payment.Call.Sid)],
        Required = ["IdempotencyKey", "StatusCallback"],
        Create = Create,
        RequiredInChange = ["IdempotencyKey", "StatusCallback"],
        Update = Update,
        UpdatedStatus = 202,
    };

    private static PaymentRecord Create(Operation operation)
    {
        var form = operation.Form;
        var call = LiveCall.Of(operation);
        FormRules.Check(form, "StatusCallback", FormRules.Url("StatusCallback", 21205));
        FormRules.Check(form, "PaymentMethod", FormRules.OneOf("PaymentMethod", "credit-card", BankDebit));
        FormRules.Check(form, "BankAccountType", FormRules.OneOf("BankAccountType", "consumer-checking", "consumer-savings", "commercial-checking"));
        FormRules.Check(form, "TokenType", FormRules.OneOf("TokenType", "one-time", "reusable", "payment-method"));
        FormRules.Check(form, "ChargeAmount", CheckAmount);
        var isDebit = form["PaymentMethod"] == BankDebit;
        if (!isDebit && form["BankAccountType"] is { Length: > 0 })
        {
            throw TwilioError.BadRequest(64017, "Pay: BankAccountType Parameter not supported with PaymentMethod = \"credit-card\"");
        }

        if (isDebit && string.IsNullOrEmpty(form["Parameter"]))
        {
            throw TwilioError.BadRequest(64014, "Pay: ECP/ACH requires AVSName Parameter");
        }

        return new PaymentRecord(operation.NewIdentity())
        {
            Call = call,
            Needed = isDebit ? ["bank-routing-number", "bank-account-number"] : [.. CardEntries(form)],
        };
    }

    private static IEnumerable<string> CardEntries(FormFields form)
    {
        yield return "payment-card-number";
        yield return "expiration-date";
        if (form["SecurityCode"] != "false")
        {
            yield return "security-code";
        }

        if (form["PostalCode"] != "false")
        {
            yield return "postal-code";
        }
    }

    private static void Update(Operation operation, Record record)
    {
        var payment = (PaymentRecord)record;
        var (capture, status) = (operation.Form["Capture"] ?? "", operation.Form["Status"] ?? "");
        if (payment.IsOver || payment.Call.EndedAt(operation.Now) is not null)
        {
            throw TwilioError.BadRequest(64021, "Pay: Invalid Operation: the payment has ended");
        }

        if (capture.Length == 0 && status.Length == 0)
        {
            throw TwilioError.BadRequest(64018, "Pay: Value needed for either Capture or Status parameters");
        }

        FormRules.Check(operation.Form, "StatusCallback", FormRules.Url("StatusCallback", 21205));
        FormRules.Check(operation.Form, "Capture", FormRules.OneOf("Capture", Entries));
        FormRules.Check(operation.Form, "Status", FormRules.OneOf("Status", "complete", "cancel"));
        payment.Capture(capture);
        if (status == "complete" && !payment.IsComplete)
        {
            throw TwilioError.BadRequest(64019, "Pay: Required payment information incomplete");
        }

        payment.IsOver = status.Length > 0;
        payment.Updated = operation.Now;
    }

    private static object? CheckAmount(string text)
        => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount < 1_000_000
            ? amount
            : throw TwilioError.BadRequest(64003, $"Pay: Invalid charge amount: {text}");
}
