using System.Globalization;
using System.Text;
using System.Text.Json;
using MatonTwilio.Gateway.Json;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Text that was read lately is given again; it is always the text that came.</summary>
public sealed class RepeatedTextTests
{
    [Fact]
    public void The_same_text_is_the_same_object() => Assert.Same(Read("\"outbound-api\""), Read("\"outbound-api\""));

    [Fact]
    public void Texts_that_take_each_others_place_stay_what_they_are()
    {
        // More than there are places, of the same length and with the same ends.
        for (var round = 0; round < 2; round++)
        {
            for (var number = 0; number < 2000; number++)
            {
                var text = string.Create(CultureInfo.InvariantCulture, $"SM{number:0000}x");
                Assert.Equal(text, Read($"\"{text}\""));
            }
        }
    }

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"é\"", "é")]
    [InlineData("\"\\u00e9\"", "é")]
    [InlineData("\"a\\nb\"", "a\nb")]
    [InlineData("\"Grüße aus Köln 👋\"", "Grüße aus Köln 👋")]
    [InlineData("\"a text that is longer than everything that is ever kept\"", "a text that is longer than everything that is ever kept")]
    public void Every_text_comes_as_it_is(string json, string expected)
    {
        Assert.Equal(expected, Read(json));
        Assert.Equal(expected, Read(json));
    }

    private static string? Read(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return RepeatedText.Read(ref reader);
    }
}
