namespace MatonTwilio.Sandbox.Tests;

/// <summary>The signature equals the one in the example of Twilio's documentation.</summary>
public class RequestSignatureTests
{
    [Theory]
    [InlineData("+14158675309", "RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    [InlineData("+12349013030", "0/KCTR6DLpKmkAf8muzZqo1nDgQ=")]
    public void A_signature_equals_the_published_one(string caller, string signature)
        => Assert.Equal(signature, RequestSignature.Of(
            "12345",
            "https://mycompany.com/myapp.php?foo=1&bar=2",
            FormFields.Parse($"To=%2B18005551212&Digits=1234&From={Uri.EscapeDataString(caller)}&Caller={Uri.EscapeDataString(caller)}&CallSid=CA1234567890ABCDE").Pairs));
}
