namespace MatonTwilio;

/// <summary>The balance of an account. A change may appear with a delay.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/balance"/>
public sealed class TwilioBalance
{
    /// <summary>The account (AC...).</summary>
    public string? AccountSid { get; set; }

    /// <summary>The exact balance, in <see cref="Currency"/>.</summary>
    public decimal? Balance { get; set; }

    /// <summary>The currency of <see cref="Balance"/>, as an ISO 4217 code.</summary>
    public string? Currency { get; set; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Balance} {Currency}");
}
