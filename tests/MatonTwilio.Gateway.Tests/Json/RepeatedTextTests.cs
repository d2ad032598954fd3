using System.Globalization;
using System.Text;
using System.Text.Json;
using MatonTwilio.Gateway.Json;

namespace MatonTwilio.Gateway.Tests;

/// <summary>The cache of strings returns a string that was read recently, always with the same text.</summary>
public sealed class RepeatedTextTests
{
    [Fact]
    public void The_same_text_is_the_same_object() => Assert.Same(Read("\"outbound-api\""), Read("\"outbound-api\""));

    [Fact]
    public void Texts_that_replace_each_other_keep_their_content()
    {
        // More strings than the cache has places for, of the same length and with the same first and last characters.
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
    public void Every_text_is_returned_unchanged(string json, string expected)
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
