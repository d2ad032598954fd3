namespace MatonTwilio.Commands;

/// <summary>Suggests what can be paid with.</summary>
public sealed class PaymentMethodCompleter() : KnownValuesCompleter("credit-card", "ach-debit");

/// <summary>Suggests the kinds of bank accounts.</summary>
public sealed class BankAccountTypeCompleter() : KnownValuesCompleter("consumer-checking", "consumer-savings", "commercial-checking");

/// <summary>Suggests how often a token of a card can be used.</summary>
public sealed class PaymentTokenTypeCompleter() : KnownValuesCompleter("one-time", "reusable", "payment-method");

/// <summary>Suggests the cards that are known most.</summary>
public sealed class CardTypeCompleter() : KnownValuesCompleter("visa", "mastercard", "amex", "maestro", "discover", "optima", "jcb", "diners-club", "enroute");

/// <summary>Suggests what the caller can be asked to enter twice.</summary>
public sealed class MatchingInputCompleter() : KnownValuesCompleter("payment-card-number", "expiration-date", "security-code", "postal-code");

/// <summary>Suggests what the caller is asked to enter next.</summary>
public sealed class PaymentCaptureCompleter() : KnownValuesCompleter(
    "payment-card-number", "expiration-date", "security-code", "postal-code", "bank-routing-number", "bank-account-number", "payment-card-number-matcher",
    "expiration-date-matcher", "security-code-matcher", "postal-code-matcher");

/// <summary>Suggests how a payment ends.</summary>
public sealed class PaymentStatusCompleter() : KnownValuesCompleter("complete", "cancel");
