using System.Text;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Tests;

/// <summary>The forms in which a server may repeat a key with characters that a URL or JSON escapes.</summary>
public class KeyFormsTests
{
    private const string Key = "k3y/secret+~~?VALUE==";

    public static TheoryData<string> Repeated =>
    [
        Key,
        Key.ToUpperInvariant(),
        Uri.EscapeDataString(Key),
        Uri.EscapeDataString(Key).ToLowerInvariant(),
        Uri.EscapeDataString(Uri.EscapeDataString(Key)),
        Convert.ToBase64String(Encoding.ASCII.GetBytes(Key)),
        Convert.ToBase64String(Encoding.ASCII.GetBytes(Key)).Replace('+', '-').Replace('/', '_'),
    ];

    [Theory, MemberData(nameof(Repeated))]
    public void Each_form_is_found_and_masked_in_text_and_in_bytes(string repeated)
    {
        var forms = new KeyForms(Key);
        var bytes = Encoding.ASCII.GetBytes($"a {repeated} b");

        Assert.True(forms.IsIn(repeated));
        Assert.Equal("a *** b", forms.RemoveFrom($"a {repeated} b"));
        Assert.Equal("a *** b", Encoding.ASCII.GetString(bytes, 0, forms.RemoveFrom(bytes)));
    }
}
