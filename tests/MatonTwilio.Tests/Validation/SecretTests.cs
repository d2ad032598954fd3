namespace MatonTwilio.Tests;

/// <summary>A secret that is specified as text is refused, and nothing that the error contains shows it.</summary>
public class SecretTests : ModuleTest
{
    [Theory]
    [InlineData("Connect-Maton $text", "ApiKey")]
    [InlineData("Connect-Maton -ApiKey $text", "ApiKey")]
    [InlineData("Connect-Maton prod $text", "ApiKey")]
    [InlineData("Connect-Maton $text prod -Name prod", "ApiKey")]
    [InlineData("Connect-Maton $text -GatewayUri https://gateway.example", "ApiKey")]
    [InlineData("Connect-Maton @($text, 'other')", "ApiKey")]
    [InlineData("Connect-Maton $text.ToCharArray()", "ApiKey")]
    [InlineData("Connect-Maton ([pscustomobject]@{ Key = $text })", "ApiKey")]
    [InlineData("Connect-Maton @{ Key = $text }", "ApiKey")]
    [InlineData("Connect-Maton -Sandbox $text", "ApiKey")]
    [InlineData("$text | Connect-Maton", "ApiKey")]
    [InlineData("$text | Connect-Maton -Sandbox", "ApiKey")]
    [InlineData("[pscustomobject]@{ Key = $text } | Connect-Maton", "ApiKey")]
    [InlineData("New-TwilioSipCredential ann $text Phones", "Password")]
    [InlineData("[pscustomobject]@{ Username = 'ann'; Password = $text } | New-TwilioSipCredential -CredentialListSid Phones", "Password")]
    [InlineData("[pscustomobject]@{ Username = 'ann'; Word = $text } | New-TwilioSipCredential -CredentialListSid Phones -Password { $_.Word }", "Password")]
    [InlineData("Set-TwilioSipCredential ann $text Phones", "Password")]
    [InlineData("[pscustomobject]@{ Sid = 'ann'; Password = $text } | Set-TwilioSipCredential -CredentialListSid Phones", "Password")]
    [InlineData("Start-TwilioCall +15559876543 -Say Hi -From +15551234567 -SipAuthUsername ann -SipAuthPassword $text", "SipAuthPassword")]
    [InlineData("Add-TwilioParticipant +15559876543 Standup -From +15551234567 -SipAuthUsername ann -SipAuthPassword $text", "SipAuthPassword")]
    public void Text_is_refused_and_shown_nowhere(string line, string parameter)
    {
        var sandbox = ConnectToSandbox();
        PowerShell["text"] = Key;

        var outcome = Try(line);

        var error = Assert.Single(outcome.Errors.Append(outcome.Failure).OfType<ErrorRecord>());
        Assert.Equal("Maton.NotSecret", error.Id());
        Assert.Equal($"The value of -{parameter} is not a SecureString.", error.ToString());
        Assert.Contains("Read-Host -AsSecureString", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.All(PartsOf(error), static part => Assert.DoesNotContain(Key, part?.ToString() ?? "", StringComparison.Ordinal));
        Assert.Empty(sandbox.Requests);
    }

    [Theory]
    [InlineData("Connect-Maton $key")]
    [InlineData("$key | Connect-Maton")]
    [InlineData("Connect-Maton -ApiKey ([pscredential]::new('maton', $key))")]
    [InlineData("[pscredential]::new('maton', $key) | Connect-Maton")]
    public void A_SecureString_or_the_password_of_a_PSCredential_is_a_key(string line)
    {
        var sandbox = StartSandbox();
        PowerShell["key"] = Secret(Key);

        Run($"{line} -GatewayUri {sandbox.GatewayUri} -ControlUri {sandbox.ControlUri}; Get-TwilioMessage -First 1");

        Assert.NotEmpty(sandbox.Requests);
        Assert.All(sandbox.Requests, static request => Assert.True(request.KeyAccepted));
    }

    // The typed line is PowerShell's.
    private static IEnumerable<object?> PartsOf(ErrorRecord error) =>
    [
        error, error.Exception, error.TargetObject, error.CategoryInfo, error.ErrorDetails, error.ErrorDetails.RecommendedAction, error.FullyQualifiedErrorId, error.ScriptStackTrace,
        .. error.InvocationInfo.BoundParameters.Values, .. error.InvocationInfo.UnboundArguments,
    ];
}
