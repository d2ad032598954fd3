namespace MatonTwilio.Commands;

/// <summary>Suggests the payment methods.</summary>
public sealed class PaymentMethodCompleter() : KnownValuesCompleter("credit-card", "ach-debit");

/// <summary>Suggests the kinds of bank accounts.</summary>
public sealed class BankAccountTypeCompleter() : KnownValuesCompleter("consumer-checking", "consumer-savings", "commercial-checking");

/// <summary>Suggests the types of a payment token, such as one that can be used once.</summary>
public sealed class PaymentTokenTypeCompleter() : KnownValuesCompleter("one-time", "reusable", "payment-method");

/// <summary>Suggests the most common types of cards.</summary>
public sealed class CardTypeCompleter() : KnownValuesCompleter("visa", "mastercard", "amex", "maestro", "discover", "optima", "jcb", "diners-club", "enroute");

/// <summary>Suggests the entries that the caller can be asked to repeat.</summary>
public sealed class MatchingInputCompleter() : KnownValuesCompleter("payment-card-number", "expiration-date", "security-code", "postal-code");

/// <summary>Suggests the entry that the caller is asked for next.</summary>
public sealed class PaymentCaptureCompleter() : KnownValuesCompleter(
    "payment-card-number", "expiration-date", "security-code", "postal-code", "bank-routing-number", "bank-account-number", "payment-card-number-matcher",
    "expiration-date-matcher", "security-code-matcher", "postal-code-matcher");

/// <summary>Suggests the final statuses of a payment.</summary>
public sealed class PaymentStatusCompleter() : KnownValuesCompleter("complete", "cancel");
