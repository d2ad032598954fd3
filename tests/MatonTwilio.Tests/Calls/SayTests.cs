using System.Xml.Linq;

namespace MatonTwilio.Tests;

/// <summary>-Say converts any text to instructions, with escaping.</summary>
public class SayTests : HeldClockTest
{
    [Theory]
    [InlineData("The server room is at 41 degrees")]
    [InlineData("Fish & chips < 5 > \"4\" 'now' &amp; ]]>")]
    [InlineData("</Say><Dial>+15005550006</Dial><Say>")]
    [InlineData("Grüße aus Köln! 日本 \U0001F600 \u0301")]
    [InlineData("a tab\tis fine")]
    public void A_text_is_read_aloud_unchanged(string text)
    {
        var say = Sent("-Say $text", text);

        Assert.Equal(text, say.Value);
        Assert.Empty(say.Elements());
        Assert.Empty(say.Attributes());
    }

    [Fact]
    public void Lines_stay_separate() => Assert.Equal(["one", "two"], Sent("-Say $text", "one\r\ntwo").Value.Split('\n', StringSplitOptions.TrimEntries));

    [Theory]
    [InlineData("-Voice Polly.Joanna -Language en-GB -Loop 3", "voice=Polly.Joanna language=en-GB loop=3")]
    [InlineData("-Voice '\" x=\"&<'", "voice=\" x=\"&<")]
    [InlineData("-Loop 0", "loop=0")]
    public void Voice_language_and_loop_are_attributes(string arguments, string attributes)
        => Assert.Equal(attributes, string.Join(' ', Sent("-Say $text " + arguments, "Hello").Attributes().Select(static one => $"{one.Name}={one.Value}")));

    [Theory]
    [InlineData("bell \u0007")]
    [InlineData("\u001b[31m")]
    [InlineData("\uFFFF")]
    public void A_control_character_is_one_clear_error_and_nothing_is_sent(string text)
    {
        var error = Refused(text);

        Assert.StartsWith("Maton.InvalidText,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("-Say", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("control character", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_Twilio_would_refuse_is_one_clear_error_and_nothing_is_sent()
    {
        // Short enough as text, but too long after escaping.
        var error = Refused(new string('&', 1000));

        Assert.StartsWith("Maton.InvalidText,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("4000", error.ToString(), StringComparison.Ordinal);
    }

    private XElement Sent(string instructions, string text)
    {
        var sandbox = ConnectToHeldSandbox();
        PowerShell["text"] = text;
        Run($"Start-TwilioCall {Recipient} -From {Own} {instructions}");
        var twiml = Assert.Single(Assert.Single(sandbox.Requests).Form, static field => field.Key == "Twiml").Value;
        return Assert.Single(XDocument.Parse(twiml, LoadOptions.PreserveWhitespace).Root!.Elements());
    }

    private ErrorRecord Refused(string text)
    {
        var sandbox = ConnectToHeldSandbox();
        PowerShell["text"] = text;
        var error = TerminatingErrorOf($"Start-TwilioCall {Recipient}, +15559876544 -From {Own} -Say $text");
        Assert.Empty(sandbox.Requests);
        return error;
    }
}
