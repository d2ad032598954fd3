namespace MatonTwilio.Tests;

/// <summary>The passwords of a token are in no output except their properties, for any failure.</summary>
[Collection(TheProcess.Name)]
public class TokenSecrecyTests(FakeGateway gateway) : IClassFixture<FakeGateway>
{
    // Of a length at which texts of responses are cached, and unlike any other text.
    private const string Password = "p4ssw0rd-zebra-7f9c-quagga-40a1";
    private const string Credential = "cr3dent1al-okapi-7f9c-quokka-40a1";

    private const string Response = $$"""
        {"username": "ann", "password": "{{Password}}", "ttl": "60", "ice_servers": [{"urls": "stun:a"}, {"urls": "turn:b", "username": "ann", "credential": "{{Credential}}"}]}
        """;

    public static TheoryData<string> Lines
    => [
        "New-TwilioToken",
        "New-TwilioToken | Out-Default; (New-TwilioToken).IceServers | Out-Default",
        "\"$(New-TwilioToken) $((New-TwilioToken).IceServers)\"",
        "(New-TwilioToken).IceServers.PSObject.Properties | ForEach-Object { \"$($_.Name)=$($_.Value)\" }",
        "$token = New-TwilioToken; $Error.Clear(); throw $token",
    ];

    [Theory, MemberData(nameof(Lines))]
    public void No_output_shows_the_passwords(string line)
    {
        gateway.AnswersWith(Response);

        AssertHidden(Loudly(line));
        Assert.NotEmpty(gateway.TakeRequests());
    }

    [Fact]
    public void The_properties_contain_the_passwords()
    {
        gateway.AnswersWith(Response);

        var found = gateway.Run("$token = New-TwilioToken; $token.Password, $token.IceServers[1].Credential | ForEach-Object { [System.Net.NetworkCredential]::new('', $_).Password }").All<string>();

        Assert.Equal([Password, Credential], found);
        gateway.TakeRequests();
    }

    [Theory]
    [InlineData("\"ttl\": \"60\"", "\"ttl\": [60]")]
    [InlineData("\"urls\": \"turn:b\"", "\"urls\": {}")]
    [InlineData("{\"urls\": \"stun:a\"}", "5")]
    [InlineData("\"ice_servers\": [", "\"ice_servers\": 5, \"more\": [")]
    public void A_value_that_cannot_be_read_is_a_warning_without_them(string value, string odd)
    {
        gateway.AnswersWith(Response.Replace(value, odd, StringComparison.Ordinal));

        var outcome = Loudly("$token = New-TwilioToken; $token.Username");

        Assert.Equal("ann", outcome.One<string>());
        Assert.NotEmpty(outcome.Warnings);
        AssertHidden(outcome);
        gateway.TakeRequests();
    }

    [Fact]
    public void A_truncated_response_is_an_unknown_outcome_without_the_passwords()
    {
        gateway.AnswersWith(Response.TrimEnd()[..^1]);

        var outcome = Loudly("New-TwilioToken");

        Assert.Equal("Twilio.OutcomeUnknown", outcome.OneError().Id());
        Assert.Single(gateway.TakeRequests());
        AssertHidden(outcome);
    }

    private static void AssertHidden(Outcome outcome)
    {
        Assert.DoesNotContain(Password, VisibleText.Of(outcome), StringComparison.Ordinal);
        Assert.DoesNotContain(Credential, VisibleText.Of(outcome), StringComparison.Ordinal);
    }

    private Outcome Loudly(string line) => gateway.Try($"& {{ $VerbosePreference = $DebugPreference = 'Continue'; {line} }}");
}
