namespace MatonTwilio.Tests;

/// <summary>{Name} in a text is replaced by the property of the row. A text without placeholders is sent unchanged.</summary>
public class PlaceholderTests : ModuleTest
{
    private const string Ann =
        "[pscustomobject]@{ To = '+15559876543'; Name = 'Ann'; 'Order No' = 7; Empty = ''; Nothing = $null; 'Amount (EUR)' = 12; 'Order#' = 8; _id = 9; '1st' = 10; 'a:b' = 11; 'x\"y' = 12 }";

    [Theory]
    [InlineData("Hi {Name}", "Hi Ann")]
    [InlineData("{name}, no {Order No}: {Name}{Name}", "Ann, no 7: AnnAnn")]
    [InlineData("{{Name}} is {Name}", "{Name} is Ann")]
    [InlineData("{{{Name}}}", "{Ann}")]
    [InlineData("Hi {Empty}{Nothing}!", "Hi !")]
    [InlineData("To {To}", "To +15559876543")]
    [InlineData("{{Name}}", "{Name}")]
    [InlineData("{Amount (EUR)} {Order#} {_id} { Name }", "12 8 9 Ann")]
    [InlineData("{1st} {a:b} {x\"y}", "10 11 12")]
    [InlineData("{{\"a\": \"{Name}\"}}", "{\"a\": \"Ann\"}")]
    public void It_is_replaced_by_the_property_of_the_row(string body, string text)
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
    [InlineData("{ }")]
    [InlineData("{\"Name\": 1}")]
    [InlineData("{Name = 1}")]
    public void A_text_without_a_placeholder_is_sent_unchanged(string body)
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
    public void A_placeholder_without_a_row_is_an_error(string line)
    {
        var sandbox = ConnectToSandbox();

        Assert.Equal("Maton.MissingProperty", Try(line).OneError().Id());
        Assert.Empty(sandbox.Requests);
    }

    [Theory]
    [InlineData("Hi {Name}, {0}")]
    [InlineData("Hi {Name} {\"a\": 1}")]
    [InlineData("Hi {1st} {0}")]
    public void Together_with_a_placeholder_any_other_brace_is_an_error(string body)
    {
        var sandbox = ConnectToSandbox();

        Assert.Equal("Maton.InvalidTemplate", Try($"{Ann} | Send-TwilioSms -From {Own} -Body '{body}'").OneError().Id());
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void A_column_of_one_row_is_a_placeholder_in_all_rows()
    {
        var sandbox = ConnectToSandbox();

        var outcome = Try($$"""[pscustomobject]@{ To = '+15559876543'; '1st' = 'A' }, [pscustomobject]@{ To = '+15559876544' } | Send-TwilioSms -From {{Own}} -Body 'No {1st}'""");

        Assert.Equal("Maton.MissingProperty", outcome.OneError().Id());
        Assert.Equal("No A", Assert.Single(sandbox.CreatedMessages).Body);
    }

    [Fact]
    public void Placeholders_in_the_body_of_a_row_are_not_replaced()
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
