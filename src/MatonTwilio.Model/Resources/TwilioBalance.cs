namespace MatonTwilio;

/// <summary>What is left of the money that was paid into an account. Changes may take a while to show.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/balance"/>
public sealed class TwilioBalance
{
    /// <summary>The account (AC...).</summary>
    public string? AccountSid { get; set; }

    /// <summary>What is left, in <see cref="Currency"/>; exact.</summary>
    public decimal? Balance { get; set; }

    /// <summary>The currency of <see cref="Balance"/>, as an ISO 4217 code.</summary>
    public string? Currency { get; set; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Balance} {Currency}");
}
