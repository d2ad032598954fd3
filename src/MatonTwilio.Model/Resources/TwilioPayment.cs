namespace MatonTwilio;

/// <summary>A payment by phone. It has nothing of the card or the bank account: Twilio sends that to the payment processor.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/payment-resource"/>
public sealed class TwilioPayment : TwilioResource
{
    /// <summary>The call (CA...) of the one who pays.</summary>
    public string? CallSid { get; set; }

    private protected override string Words => RecordText.Join("payment", RecordText.Time(DateCreated));
}
