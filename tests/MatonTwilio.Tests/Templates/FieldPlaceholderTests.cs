using System.Xml.Linq;

namespace MatonTwilio.Tests;

/// <summary>Placeholders in every field that people write by hand, each escaped for the language of the field.</summary>
public class FieldPlaceholderTests : ModuleTest
{
    private const string Row = "[pscustomobject]@{ Phone = '+15559876543'; Name = 'A & B <\"x\">/?'; 'Order#' = 7; Amount = 1234.5; Due = [datetime]'2026-12-01'; Text = '2026-12-01'; Count = '1234.5'; Empty = ''; Page = 'https://example.com/x' }";

    [Fact]
    public void Say_reads_the_row_aloud()
    {
        var sandbox = ConnectToSandbox();

        Run($"{Row} | Start-TwilioCall -Say 'Hello {{Name}}' -From {Own}");

        Assert.Equal("Hello A & B <\"x\">/?", XDocument.Parse(Field(sandbox, "Twiml")).Root!.Element("Say")!.Value);
    }

    [Fact]
    public void Values_in_Twiml_are_escaped_as_XML()
    {
        var sandbox = ConnectToSandbox();

        Run($"{Row} | Start-TwilioCall -Twiml '<Response><Say voice=\"{{Order#}}\">Hi {{Name}}</Say></Response>' -From {Own}");

        var say = XDocument.Parse(Field(sandbox, "Twiml")).Root!.Element("Say")!;
        Assert.Equal("Hi A & B <\"x\">/?", say.Value);
        Assert.Equal("7", say.Attribute("voice")!.Value);
    }

    [Theory]
    [InlineData("https://example.com/{Name}?n={Order#}", "https://example.com/A%20%26%20B%20%3C%22x%22%3E%2F%3F?n=7")]
    [InlineData("{Page}?n={Name}", "https://example.com/x?n=A%20%26%20B%20%3C%22x%22%3E%2F%3F")]
    public void Values_in_a_URL_are_escaped_except_at_its_beginning(string url, string sent)
    {
        var sandbox = ConnectToSandbox();

        Run($"{Row} | Start-TwilioCall -Url '{url}' -From {Own}");
        Run($"{Row} | Send-TwilioSms -MediaUrl 'https://example.com/fixed', '{url}' -From {Own}");

        Assert.Contains("Url=" + sent, sandbox.Requests[0].Fields());
        Assert.Subset(sandbox.Requests[1].Fields().ToHashSet(), new HashSet<string> { "MediaUrl=https://example.com/fixed", "MediaUrl=" + sent });
    }

    [Theory]
    [InlineData("{\"1\": \"{Name}\", \"2\": {\"{Name}\": [\"{Order#}\", 5, null]}}", "{\"1\":\"A & B <\\\"x\\\">/?\",\"2\":{\"{Name}\":[\"7\",5,null]}}")]
    [InlineData("{\"1\": \"{{Name}}\"}", "{\"1\":\"{Name}\"}")]
    [InlineData("{\"1\": \"{}\"}", "{\"1\": \"{}\"}")]
    public void Values_in_variables_are_escaped_as_JSON(string variables, string sent)
    {
        var sandbox = ConnectToSandbox();

        Run($"{Row} | Send-TwilioSms -ContentSid HX0123456789abcdef0123456789abcdef -ContentVariables '{variables}' -From {Own}");

        Assert.Equal(sent, Field(sandbox, "ContentVariables"));
    }

    [Theory]
    [InlineData("", "{Amount:N2} by {Due:d}", "1,234.50 by 12/01/2026")]
    [InlineData("de-DE", "{Amount:N2} by {Due:d}", "1.234,50 by 01.12.2026")]
    [InlineData("de-DE", "{Count:N1} by {Text:dd. MMMM yyyy}", "1.234,5 by 01. Dezember 2026")]
    [InlineData("de-DE", "{Amount} by {Text}", "1234.5 by 2026-12-01")]
    [InlineData("", "{Order#:D4} { Order# : D3 }", "0007 007")]
    [InlineData("", "[{Empty:N2}]", "[]")]
    public void A_format_uses_the_culture_of_the_session(string culture, string body, string text)
    {
        var sandbox = ConnectToSandbox();

        Run($"[cultureinfo]::CurrentCulture = '{culture}'; try {{ {Row} | Send-TwilioSms -Body '{body}' -From {Own} }} finally {{ [cultureinfo]::CurrentCulture = '' }}");

        Assert.Equal(text, Assert.Single(sandbox.CreatedMessages).Body);
    }

    [Theory]
    [InlineData("Send-TwilioSms -Body '{Name:N2}'", "Maton.InvalidFormat", "N2")]
    [InlineData("Send-TwilioSms -Body '{Due:Q}'", "Maton.InvalidFormat", "Q")]
    [InlineData("Send-TwilioSms -Body 'Hi {Nickname}'", "Maton.MissingProperty", "Columns: Phone, Name, Order#")]
    [InlineData("Start-TwilioCall -Say 'Hi {Nickname}'", "Maton.MissingProperty", "Columns: Phone, Name, Order#")]
    [InlineData("Start-TwilioCall -Url 'https://example.com/{Nickname}'", "Maton.MissingProperty", "'Nickname'")]
    [InlineData("Start-TwilioCall -Url '{Name}/x'", "Maton.InvalidText", "not a URL")]
    [InlineData("Send-TwilioSms -MediaUrl '{Name}'", "Maton.InvalidMediaUrl", "not a URL")]
    [InlineData("Start-TwilioCall -Say 'Hi {Name}' -Voice \"`a\"", "Maton.InvalidText", "control character")]
    public void A_placeholder_that_cannot_be_replaced_is_an_error_of_its_row(string command, string id, string about)
    {
        var sandbox = ConnectToSandbox();

        var error = Try($"{Row} | {command} -From {Own}").OneError();

        Assert.Equal(id, error.Id());
        Assert.Contains(about, error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Equal(Recipient, PSObject.AsPSObject(error.TargetObject).Properties["Phone"].Value);
        Assert.Empty(sandbox.Requests);
    }

    [Theory]
    [InlineData("Send-TwilioSms -Body 'Hi {Name}, { here'", "Maton.InvalidTemplate")]
    [InlineData("Send-TwilioSms -Body 'Hi {Name} }'", "Maton.InvalidTemplate")]
    [InlineData("Send-TwilioSms -ContentSid HX0123456789abcdef0123456789abcdef -ContentVariables '{\"1\": {Name}}'", "Maton.InvalidTemplate")]
    public void Invalid_braces_end_the_command_before_the_first_row(string command, string id)
    {
        var sandbox = ConnectToSandbox();

        Assert.Equal(id, TerminatingErrorOf($"{Row} | {command} -From {Own}").Id());
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void A_text_that_is_too_long_to_read_aloud_is_an_error_of_its_row()
    {
        var sandbox = ConnectToSandbox();

        var outcome = Try($"[pscustomobject]@{{ Phone = '+15559876501'; Name = '&' * 1000 }}, [pscustomobject]@{{ Phone = '{Recipient}'; Name = 'Ann' }} | Start-TwilioCall -Say 'Hi {{Name}}' -From {Own}");

        Assert.Equal("Maton.InvalidText", outcome.OneError().Id());
        Assert.Contains("To=" + Recipient, Assert.Single(sandbox.Requests).Fields());
    }

    private static string Field(MatonTwilio.Sandbox.SandboxServer sandbox, string name)
        => Assert.Single(Assert.Single(sandbox.Requests).Form, field => field.Key == name).Value;
}
