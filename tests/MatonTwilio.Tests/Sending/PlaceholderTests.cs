namespace MatonTwilio.Tests;

/// <summary>{Name} in a text takes the property of the row; a text without placeholders is sent as it is.</summary>
public class PlaceholderTests : ModuleTest
{
    private const string Ann = "[pscustomobject]@{ To = '+15559876543'; Name = 'Ann'; 'Order No' = 7; Empty = ''; Nothing = $null }";

    [Theory]
    [InlineData("Hi {Name}", "Hi Ann")]
    [InlineData("{name}, no {Order No}: {Name}{Name}", "Ann, no 7: AnnAnn")]
    [InlineData("{{Name}} is {Name}", "{Name} is Ann")]
    [InlineData("{{{Name}}}", "{Ann}")]
    [InlineData("Hi {Empty}{Nothing}!", "Hi !")]
    [InlineData("To {To}", "To +15559876543")]
    [InlineData("{{Name}}", "{Name}")]
    public void It_is_filled_from_the_row(string body, string text)
    {
        var sandbox = ConnectToSandbox();

        Run($"{Ann} | Send-TwilioSms -From {Own} -Body '{body}'");

        Assert.Equal(text, Assert.Single(sandbox.CreatedMessages).Body);
    }

    [Theory]
    [InlineData("Hello {}")]
    [InlineData("{ \"a\": {{1}} }")]
    [InlineData("if (x) {{ y(); }}")]
    [InlineData("50 % off }} {0}")]
    [InlineData("{Name")]
    public void A_text_without_a_placeholder_is_sent_as_it_is(string body)
    {
        var sandbox = ConnectToSandbox();

        Run($"{Ann} | Send-TwilioSms -From {Own} -Body '{body}'");
        Run($"Send-TwilioSms {Recipient} '{body}' -From {Own}");

        Assert.Equal([body, body], sandbox.CreatedMessages.Select(static message => message.Body));
    }

    [Fact]
    public void A_row_without_the_property_is_an_error_and_the_others_are_sent()
    {
        var sandbox = ConnectToSandbox();
        PowerShell["rows"] = Run($$"""[pscustomobject]@{ To = '+15559876501'; Nickname = 'Al' }; {{Ann}}""").Output.ToArray();

        var outcome = Try($"$rows | Send-TwilioSms -From {Own} -Body 'Hi {{Name}}'");

        var error = outcome.OneError();
        Assert.Equal("Maton.MissingProperty", error.Id());
        Assert.Contains("'Name'", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Equal("Al", PSObject.AsPSObject(error.TargetObject).Properties["Nickname"].Value);
        Assert.Equal(["Hi Ann"], sandbox.CreatedMessages.Select(static message => message.Body));
    }

    [Theory]
    [InlineData("Send-TwilioSms +15559876543 -From +15551234567 -Body 'Hi {Name}'")]
    [InlineData("'+15559876543' | Send-TwilioSms -From +15551234567 -Body 'Hi {Length}'")]
    public void Without_a_row_there_is_nothing_to_take_it_from(string line)
    {
        var sandbox = ConnectToSandbox();

        Assert.Equal("Maton.MissingProperty", Try(line).OneError().Id());
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void A_text_that_the_row_brings_is_the_rows_own()
    {
        var sandbox = ConnectToSandbox();

        Run($$"""[pscustomobject]@{ To = '+15559876543'; Name = 'Ann'; Body = 'Use {Name}' } | Send-TwilioSms -From {{Own}}""");

        Assert.Equal("Use {Name}", Assert.Single(sandbox.CreatedMessages).Body);
    }

    [Fact]
    public void A_text_that_becomes_too_long_is_an_error_of_its_row()
    {
        var sandbox = ConnectToSandbox();

        Assert.Equal("Maton.InvalidBody", Try($$"""[pscustomobject]@{ To = '+15559876543'; Name = 'x' * 1600 } | Send-TwilioSms -From {{Own}} -Body 'Hi {Name}'""").OneError().Id());
        Assert.Empty(sandbox.Requests);
    }
}
