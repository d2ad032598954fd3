using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Commands;

/// <summary>The text by which Twilio knows a request about a payment again.</summary>
internal static class PaymentKey
{
    private const string Field = "IdempotencyKey";

    /// <summary>Adds a new key to fields without one.</summary>
    public static RequestFields AddTo(RequestFields fields) => fields.Any(static field => field.Key == Field) ? fields : fields.Add(Field, Guid.NewGuid());
}
