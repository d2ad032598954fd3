using MatonTwilio.Gateway.Tests;

namespace MatonTwilio.Tests;

/// <summary>Responses with malformed values: the records are returned, and a warning names the missing values.</summary>
[Collection(TheProcess.Name)]
public class OddResponseTests(FakeGateway gateway) : IClassFixture<FakeGateway>
{
    private const string Page = """
        {"next_page_uri": null, "messages": [null, {"sid": "SM1", "num_segments": "1.0", "body": "a\ud83d"}, {"sid": "SM2", "num_segments": "2.0", "price": "-0,0075"}, {"sid": "SM3"}]}
        """;

    [Fact]
    public void An_unreadable_field_gets_one_warning_in_a_command()
    {
        gateway.AnswersWith(Page);

        var outcome = gateway.Run("Get-TwilioMessage");

        Assert.Equal(["SM1", "SM2", "SM3"], outcome.All<TwilioMessage>().Select(static message => message.Sid));
        Assert.Equal(
            ["num_segments of SM1 cannot be read", "price of SM2 cannot be read", "messages of a record without a SID cannot be read"],
            outcome.Warnings.Select(static warning => warning.Split(" and is ignored")[0]));
        Assert.Equal(3, gateway.Run("Get-TwilioMessage").Warnings.Count);
    }

    [Fact]
    public void Debug_shows_every_unreadable_value()
    {
        gateway.AnswersWith(Page);

        var debug = gateway.Run("Get-TwilioMessage -Debug").Debug;

        Assert.Contains("num_segments of SM1 cannot be read: 1.0", debug);
        Assert.Contains("num_segments of SM2 cannot be read: 2.0", debug);
        Assert.Contains("price of SM2 cannot be read: -0,0075", debug);
    }

    [Fact]
    public void A_raw_record_keeps_what_a_typed_one_cannot_hold()
    {
        gateway.AnswersWith(Page);

        var outcome = gateway.Run("Invoke-TwilioApi Messages -All");

        Assert.Equal(["SM1", "SM2", "SM3"], outcome.Output.Select(static record => record.Properties["sid"].Value));
        Assert.Equal(("1.0", "a\uFFFD", "-0,0075"), (outcome.Output[0].Properties["num_segments"].Value, outcome.Output[0].Properties["body"].Value, outcome.Output[1].Properties["price"].Value));
        Assert.Single(outcome.Warnings);
    }

    [Fact]
    public void Reserved_names_of_PowerShell_get_an_underscore()
    {
        gateway.AnswersWith("""{"": 1, "PSObject": 2, "psbase": 3, "Sid": 4, "sid": 5, "_sid": 6, "\ud83d": 7}""");

        var record = Assert.Single(gateway.Run("Invoke-TwilioApi Messages/SM1").Output);

        Assert.Equal(
            ["_=1", "_PSObject=2", "_psbase=3", "Sid=4", "_sid=5", "__sid=6", "\uFFFD=7"],
            record.Properties.Select(static property => $"{property.Name}={property.Value}"));
    }

    [Theory]
    [InlineData("Get-TwilioMessage", 1)]
    [InlineData("Invoke-TwilioApi Messages -All", 0)]
    public void A_value_of_any_depth_hides_no_record(string line, int warnings)
    {
        gateway.AnswersWith($$"""{"messages": [{"sid": "SM1", "body": {{new string('[', 300)}}{{new string(']', 300)}}}, {"sid": "SM2"}], "next_page_uri": null}""");

        var outcome = gateway.Run(line);

        Assert.Equal(["SM1", "SM2"], outcome.Output.Select(static record => record.Properties["sid"].Value));
        Assert.Equal(warnings, outcome.Warnings.Count(static warning => warning.StartsWith("body of ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("{\"a\": 1}")]
    [InlineData("[\"/2010-04-01\"]")]
    [InlineData("5")]
    [InlineData("true")]
    public void A_link_that_is_not_text_is_an_error_after_the_records_of_its_page(string link)
    {
        gateway.AnswersWith($$"""{"messages": [{"sid": "SM1"}], "next_page_uri": {{link}}}""");

        var outcome = gateway.Try("Get-TwilioMessage");

        Assert.Equal("SM1", outcome.One<TwilioMessage>().Sid);
        Assert.Equal("Maton.UntrustedLink", outcome.OneError().Id());
    }

    [Theory]
    [InlineData("application/hal+json")]
    [InlineData("application/vnd.twilio+json; charset=utf-8")]
    [InlineData("Text/JSON")]
    [InlineData(";;")]
    public void Other_content_types_of_JSON_are_read(string type)
    {
        gateway.AnswersWith(CannedResponse.Of(200, Page, $"Content-Type: {type}"));

        Assert.Equal(3, gateway.Run("Get-TwilioMessage").Output.Count);
    }

    [Theory]
    [InlineData("\"bad \\ud83d\"", "21211")]
    [InlineData("\"bad \u00ff\"", "21211.0")]
    [InlineData("\"bad\", \"\\ud83d\": 1", "\" 21211 \"")]
    [InlineData("{\"a\": [\"\\ud83d\"]}", "21211")]
    public void An_error_with_invalid_text_keeps_its_code(string message, string code)
    {
        var body = System.Text.Encoding.Latin1.GetBytes($$"""{"message": {{message}}, "code": {{code}}, "status": 400}""");
        gateway.AnswersWith(CannedResponse.Of(400, body, "Content-Type: application/json"));

        Assert.Equal("Twilio.21211", gateway.Try("Get-TwilioMessage").Failure?.Id() ?? gateway.Try("Get-TwilioMessage").OneError().Id());
    }

    [Fact]
    public void The_largest_response_is_a_setting_of_the_session()
    {
        gateway.AnswersWith($$"""{"next_page_uri": null, "messages": [{"sid": "SM1", "body": "{{new string('x', 1_100_000)}}"}]}""");

        Assert.Equal("SM1", gateway.Run("Get-TwilioMessage").One<TwilioMessage>().Sid);
        var connect = "$small = Connect-Maton -ApiKey $key -GatewayUri (Get-MatonSession).GatewayUri -AccountSid (Get-MatonSession).AccountSid -MaximumResponseSize 1MB -Name small -PassThru";
        var outcome = gateway.Try($"$before = Get-MatonSession; {connect}; Get-TwilioMessage -Session $small; Get-TwilioMessage -Session $before | Out-Null");

        Assert.Equal("Maton.ResponseTooLarge", outcome.Errors[0].Id());
    }
}
