namespace MatonTwilio.Tests;

/// <summary>The values that Tab suggests for parameters of resources.</summary>
public class KnownValueTests : HeldClockTest
{
    private const string Verbs = "GET POST";

    [Theory]
    [InlineData("Get-TwilioCall -Status c", "completed canceled")]
    [InlineData("Get-TwilioCall -Status 'Co", "completed")]
    [InlineData("Start-TwilioCall -Say x -Language de-d", "de-DE")]
    [InlineData("Start-TwilioCall -Say x -Language portu", "pt-BR pt-PT")]
    [InlineData("Start-TwilioCall -Say x -Voice al", "alice")]
    [InlineData("Start-TwilioCall -Say x -Voice Polly.J", "Polly.Jacek Polly.Jan Polly.Joanna Polly.Joey Polly.Justin Polly.Joanna-Neural Polly.Joey-Neural Polly.Justin-Neural Polly.Joanna-Generative")]
    [InlineData("Start-TwilioCall -Say x -Language bg-BG -Voice Google.", "Google.bg-BG-Standard-A Google.bg-BG-Standard-B")]
    [InlineData("Set-TwilioQueueMember -CallSid ", "Front")]
    [InlineData("Get-TwilioPhoneNumber -Type ", "Local Mobile TollFree")]
    [InlineData("Get-TwilioUsage -Category sms-out", "sms-outbound sms-outbound-longcode sms-outbound-shortcode sms-outbound-content-inspection sms-outbound-tollfree")]
    [InlineData("Get-TwilioUsage total", "totalprice")]
    [InlineData("Get-TwilioUsage -Interval ", "AllTime Daily LastMonth Monthly None ThisMonth Today Yearly Yesterday")]
    [InlineData("Find-TwilioPhoneNumber US -Type ", "Local TollFree Mobile National SharedCost Voip MachineToMachine")]
    [InlineData("Find-TwilioPhoneNumber germ", "DE")]
    [InlineData("Get-TwilioPhoneNumberCountry germ", "DE")]
    [InlineData("New-TwilioPhoneNumber +15553334444 -Type ", "Local Mobile TollFree")]
    [InlineData("New-TwilioUsageTrigger sms-inb", "sms-inbound sms-inbound-longcode sms-inbound-shortcode sms-inbound-tollfree")]
    [InlineData("Add-TwilioSipDomainMapping Offices ", "Calls Legacy Registrations")]
    [InlineData("Get-TwilioSipDomainMapping office.sip.twilio.com -Type ", "CredentialList IpAccessControlList")]
    [InlineData("Get-TwilioErrorCode 2161", "21610 21611 21612 21613 21614 21615 21616 21617 21618 21619")]
    [InlineData("Get-TwilioMessage -ErrorCode 3000", "30001 30002 30003 30004 30005 30006 30007 30008 30009")]
    [InlineData("Get-TwilioMessage -SentAfter ", "today yesterday -1h -1d -7d -30d")]
    [InlineData("Invoke-TwilioApi Messages -Method ", "DELETE GET POST")]
    public void Known_values_of_parameters_are_suggested(string line, string values) => AssertOffers(line, values);

    [Fact]
    public void The_voices_of_a_language_are_suggested_with_it()
        => Assert.Contains("Google.de-DE-Chirp3-HD-Kore", PowerShell.Complete("Start-TwilioCall -Say x -Language de-DE -Voice Google."));

    [Fact]
    public void The_names_of_error_codes_are_suggested_in_quotes()
        => Assert.Contains("'Sender''s queue full'", PowerShell.Complete("Get-TwilioErrorCode -Name 'sender"));

    [Fact]
    public void Every_time_of_a_list_has_suggestions()
    {
        var times = Run("Get-Command Get-* -Module MatonTwilio | ForEach-Object { $cmdlet = $_; $_.Parameters.Values | Where-Object ParameterType -Match 'DateTime' | ForEach-Object { \"$cmdlet -$($_.Name) \" } }").All<string>();

        Assert.True(times.Count > 20);
        Assert.All(times, line => AssertOffers(line, "today yesterday -1h -1d -7d -30d"));
    }

    [Fact]
    public void Every_HTTP_method_of_a_webhook_is_suggested()
    {
        var methods = Run("Get-Command -Module MatonTwilio | ForEach-Object { $cmdlet = $_; $_.Parameters.Keys | Where-Object { $_ -like '?*Method' -and $_ -ne 'PaymentMethod' } | ForEach-Object { \"$cmdlet -$_ \" } }").All<string>();

        Assert.True(methods.Count > 15);
        Assert.All(methods, method => AssertOffers(method, Verbs));
    }

    [Fact]
    public void Other_values_are_sent_as_well()
    {
        var sandbox = ConnectToHeldSandbox();
        Run("Get-TwilioCall -Status brand-new; Get-TwilioUsage brand-new");

        Assert.Contains("Status=brand-new", sandbox.Requests[0].Query());
        Assert.Contains("Category=brand-new", sandbox.Requests[1].Query());
    }

    // Twilio distinguishes between upper and lower case, which PowerShell does not.
    [Theory]
    [InlineData("Get-TwilioCall -Status No-Answer", "Status=no-answer")]
    [InlineData("Start-TwilioCall +15559876543 -From +15551234567 -Url https://example.com -Method get -MachineDetection enable", "Method=GET MachineDetection=Enable")]
    [InlineData("Start-TwilioCall +15559876543 -From +15551234567 -Say x -StatusCallbackEvent Answered, COMPLETED", "StatusCallbackEvent=answered StatusCallbackEvent=completed")]
    [InlineData("Get-TwilioUsage SMS-Inbound", "Category=sms-inbound")]
    public void A_known_value_is_sent_as_Twilio_spells_it(string line, string sent)
    {
        var sandbox = ConnectToHeldSandbox();
        Run(line);

        var request = sandbox.Requests[^1];
        Assert.All(sent.Split(' '), field => Assert.Contains(field, request.Method == "GET" ? request.Query() : request.Fields()));
    }

    private void AssertOffers(string line, string values)
    {
        PowerShell["line"] = line;
        var offered = Run("(TabExpansion2 $line $line.Length).CompletionMatches.CompletionText").All<string>().Select(static text => text.Trim('\''));
        Assert.Equal(values.Split(' ').Order(StringComparer.Ordinal), offered.Order(StringComparer.Ordinal));
    }
}
