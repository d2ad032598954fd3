namespace MatonTwilio.Tests;

/// <summary>
/// The secret of a new API key is in no output except its property, for any output and any failure. The conversion of objects to text is tested in pwsh
/// (pester/ApiKey.Tests.ps1).
/// </summary>
[Collection(TheProcess.Name)]
public class ApiKeySecrecyTests(FakeGateway gateway) : IClassFixture<FakeGateway>
{
    // Of a length at which texts of responses are cached, and unlike any other text.
    private const string Secret = "s3cr3t-zebra-7f9c-quagga-40a1-oh";

    private const string Answer = $$"""{"sid": "SK0123456789abcdef0123456789abcdef", "friendly_name": "Deploy", "secret": "{{Secret}}"}""";

    public static TheoryData<string> Lines
    => [
        "New-TwilioApiKey Deploy",
        "New-TwilioApiKey Deploy | Out-Default",
        "\"$(New-TwilioApiKey Deploy)\"",
        "(New-TwilioApiKey Deploy).PSObject.Properties | ForEach-Object { \"$($_.Name)=$($_.Value)\" }",
        "New-TwilioSigningKey Deploy",
        "Invoke-TwilioApi Keys -Body @{ FriendlyName = 'Deploy' }",
        "Invoke-TwilioApi Keys -Body @{ FriendlyName = 'Deploy' } | Out-Default",
    ];

    [Theory, MemberData(nameof(Lines))]
    public void No_output_shows_the_secret(string line)
    {
        gateway.AnswersWith(Answer);

        var outcome = Loudly(line).Clean();

        Assert.Single(gateway.TakeRequests());
        AssertHidden(outcome);
    }

    [Theory]
    [InlineData("New-TwilioApiKey Deploy")]
    [InlineData("New-TwilioSigningKey Deploy")]
    [InlineData("Invoke-TwilioApi Keys -Body @{ FriendlyName = 'Deploy' }")]
    public void The_property_contains_the_secret(string line)
    {
        gateway.AnswersWith(Answer);

        Assert.Equal(Secret, gateway.Run($"[System.Net.NetworkCredential]::new('', ({line}).Secret).Password").One<string>());
        gateway.TakeRequests();
    }

    [Theory]
    [InlineData("New-TwilioApiKey Deploy")]
    [InlineData("Invoke-TwilioApi Keys -Body @{ FriendlyName = 'Deploy' }")]
    public void A_truncated_response_is_an_unknown_outcome_without_the_secret(string line)
    {
        gateway.AnswersWith(Answer[..^1]);

        var outcome = Loudly(line);

        Assert.Equal("Twilio.OutcomeUnknown", outcome.OneError().Id());
        Assert.Single(gateway.TakeRequests());
        AssertHidden(outcome);
    }

    [Fact]
    public void An_error_about_the_key_does_not_show_it()
    {
        gateway.AnswersWith(Answer);

        var outcome = Loudly("$key = New-TwilioApiKey Deploy; $key | Remove-TwilioApiKey -WhatIf; throw $key");

        gateway.TakeRequests();
        Assert.NotNull(outcome.Failure);
        AssertHidden(outcome);
    }

    [Fact]
    public void An_account_token_is_removed_from_raw_responses()
    {
        gateway.AnswersWith($$"""{"accounts": [{"sid": "AC0", "auth_token": "{{Secret}}", "status": "active"}]}""");

        var outcome = gateway.Run("Invoke-TwilioApi /2010-04-01/Accounts.json -All | Out-Default; Invoke-TwilioApi /2010-04-01/Accounts.json");

        Assert.Equal(2, gateway.TakeRequests().Count);
        Assert.Contains("active", outcome.Screen, StringComparison.Ordinal);
        Assert.DoesNotContain("token", VisibleText.Of(outcome), StringComparison.OrdinalIgnoreCase);
        AssertHidden(outcome);
    }

    private Outcome Loudly(string line) => gateway.Try($"& {{ $VerbosePreference = $DebugPreference = 'Continue'; {line} }}");

    // Without encryption, a serialized SecureString contains its characters as hexadecimal digits. That is intended by the program that serializes it.
    private static void AssertHidden(Outcome outcome) => Assert.DoesNotContain(Secret, VisibleText.Of(outcome), StringComparison.Ordinal);
}
