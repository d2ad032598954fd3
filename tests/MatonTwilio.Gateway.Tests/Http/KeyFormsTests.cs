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

    [Fact]
    public void A_key_at_the_end_of_the_bytes_is_masked()
    {
        var bytes = Encoding.ASCII.GetBytes($"{Key} {Key}");

        Assert.Equal("*** ***", Encoding.ASCII.GetString(bytes, 0, new KeyForms(Key).RemoveFrom(bytes)));
    }

    [Theory]
    [InlineData("key-of-word", "KEY-OF-WORD")]
    [InlineData("key-of-words", "***")]
    public void A_key_of_12_characters_cannot_be_a_word(string key, string shown)
    {
        var forms = new KeyForms(key);
        var bytes = Encoding.ASCII.GetBytes(key.ToUpperInvariant());

        Assert.Equal(shown, forms.RemoveFrom(key.ToUpperInvariant()));
        Assert.Equal(shown, Encoding.ASCII.GetString(bytes, 0, forms.RemoveFrom(bytes)));
    }
}
