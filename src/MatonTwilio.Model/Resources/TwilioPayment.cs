namespace MatonTwilio;

/// <summary>A payment by phone. It does not contain the card or the bank account, which Twilio sends to the payment processor only.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/payment-resource"/>
public sealed class TwilioPayment : TwilioResource
{
    /// <summary>The payer's call (CA...).</summary>
    public string? CallSid { get; set; }

    private protected override string Words => RecordText.Join("payment", RecordText.Time(DateCreated));
}
