using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Commands;

/// <summary>The idempotency key by which Twilio recognizes a repeated request about a payment.</summary>
internal static class PaymentKey
{
    private const string Field = "IdempotencyKey";

    /// <summary>Adds a new key to fields that have none.</summary>
    public static RequestFields AddTo(RequestFields fields) => fields.Any(static field => field.Key == Field) ? fields : fields.Add(Field, Guid.NewGuid());
}
