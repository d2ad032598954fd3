namespace MatonTwilio.Tests;

/// <summary>A script block computes a parameter's value from each piped record. A property of the same name is not used.</summary>
public class RowScriptTests : ModuleTest
{
    private const string Rows = """
        $rows = [pscustomobject]@{ To = '+15559876543'; Who = 'Ann'; Template = 'HX0123456789abcdef0123456789abcdef'; Tongue = 'es-MX'; Speaker = 'Polly.Mia'; Extension = '12' },
            [pscustomobject]@{ To = '+15559876544'; Who = 'Bob'; Template = 'HX0123456789abcdef0123456789abcdee'; Tongue = ''; Speaker = ''; Extension = '13' }; $rows
        """;

    [Theory]
    [InlineData("Get-TwilioPhoneNumber", "Set-TwilioPhoneNumber -SmsUrl { \"https://new.example/$($_.PhoneNumber)\" }", "SmsUrl=https://new.example/+")]
    [InlineData("Get-TwilioPhoneNumber", "Set-TwilioPhoneNumber -FriendlyName { $_.FriendlyName + '!' } -VoiceMethod GET", "VoiceMethod=GET")]
    [InlineData("Get-TwilioQueue", "Set-TwilioQueue -FriendlyName { \"$($_.FriendlyName) 2\" }", "FriendlyName=Sales 2")]
    [InlineData("Get-TwilioQueue", "Set-TwilioQueue -MaxSize { $_.CurrentSize + 50 }", "MaxSize=5")]
    [InlineData("Get-TwilioAddress", "Set-TwilioAddress -City { $_.City.ToUpper() }", "City=")]
    [InlineData("Get-TwilioAddress", "Set-TwilioAddress -EmergencyEnabled:{ $_.Validated }", "EmergencyEnabled=")]
    [InlineData("Get-TwilioPhoneNumber", "Set-TwilioPhoneNumber -VoiceApplicationSid { 'AP0123456789abcdef0123456789abcdef' }", "VoiceApplicationSid=AP")]
    [InlineData("Get-TwilioPhoneNumber", "Set-TwilioPhoneNumber -NewAccountSid { $_.AccountSid }", "AccountSid=AC")]
    [InlineData("Get-TwilioAccount | Where-Object { $_.Sid -ne $_.OwnerAccountSid }", "Set-TwilioAccount -Status { $_.Status }", "Status=active")]
    [InlineData("Get-TwilioUsageTrigger", "Set-TwilioUsageTrigger -CallbackUrl { $_.CallbackUrl + '?new' }", "CallbackUrl=https://")]
    [InlineData("Get-TwilioConference -Status in-progress | Get-TwilioParticipant", "Set-TwilioParticipant -Muted:{ !$_.Muted }", "Muted=true")]
    [InlineData("Get-TwilioCall -Status in-progress", "Set-TwilioCall -TimeLimit { 60 * 5 }", "TimeLimit=300")]
    [InlineData("Get-TwilioAddress", "Set-TwilioAddress -FriendlyName { $_.City }", "FriendlyName=")]
    [InlineData("Get-TwilioShortCode", "Set-TwilioShortCode -SmsFallbackUrl { \"https://new.example/$($_.ShortCode)\" }", "SmsFallbackUrl=https://new.example/")]
    [InlineData("Get-TwilioUsageTrigger", "Set-TwilioUsageTrigger -FriendlyName { $_.UsageCategory }", "FriendlyName=")]
    [InlineData("Get-TwilioCallerId", "Set-TwilioCallerId -FriendlyName { $_.PhoneNumber }", "FriendlyName=+")]
    [InlineData("Get-TwilioAccount -Status active", "Set-TwilioAccount -FriendlyName { $_.FriendlyName + '!' }", "FriendlyName=Sandbox")]
    [InlineData("New-TwilioApplication Menu; New-TwilioApplication Shop", "Set-TwilioApplication -VoiceUrl { \"https://new.example/$($_.FriendlyName)\" }", "VoiceUrl=https://new.example/Menu")]
    [InlineData("New-TwilioApiKey Deploy", "Set-TwilioApiKey -FriendlyName { $_.FriendlyName + '!' }", "FriendlyName=Deploy!")]
    [InlineData("New-TwilioSigningKey Deploy", "Set-TwilioSigningKey -FriendlyName { $_.FriendlyName + '!' }", "FriendlyName=Deploy!")]
    [InlineData("New-TwilioSipCredentialList Phones", "Set-TwilioSipCredentialList -FriendlyName { $_.FriendlyName + '!' }", "FriendlyName=Phones!")]
    [InlineData("Get-TwilioSipDomain", "Set-TwilioSipDomain -FriendlyName { $_.DomainName } -Secure:{ !$_.Secure }", "Secure=true")]
    [InlineData("Get-TwilioSipIpAddress Offices", "Set-TwilioSipIpAddress -FriendlyName { $_.FriendlyName + '!' } -CidrPrefixLength { $_.CidrPrefixLength + 1 }", "CidrPrefixLength=25")]
    [InlineData("Get-TwilioConference -Status in-progress", "Set-TwilioConference -AnnounceUrl { \"https://new.example/$($_.FriendlyName).mp3\" }", "AnnounceUrl=https://new.example/")]
    [InlineData("Get-TwilioConference -Status in-progress | Get-TwilioParticipant", "Set-TwilioParticipant -AnnounceUrl { \"https://new.example/$($_.CallSid)\" }", "AnnounceUrl=https://new.example/CA")]
    [InlineData("Get-TwilioCall -Status in-progress", "Set-TwilioCall -Twiml { \"<Response><Say>$($_.To)</Say></Response>\" }", "Twiml=<Response><Say>+")]
    public void Each_record_has_its_own_value_and_nothing_else_is_sent(string read, string change, string expected)
    {
        var sandbox = ConnectToSandbox(static options => options with { LifeCycleStep = TimeSpan.FromHours(1) });
        Run($"$records = & {{ {read} }}");
        var before = sandbox.Requests.Count;

        Run($"$records | {change}");

        var sent = sandbox.Requests.Skip(before).ToList();
        var typed = change.Split(' ').Where(static word => word[0] == '-').Select(static word => word[1..].Split(':')[0].Replace("NewAccountSid", "AccountSid", StringComparison.Ordinal));
        Assert.All(sent, request => Assert.Equal(typed.Order(), request.Form.Select(static field => field.Key).Order()));
        Assert.Contains(sent, request => request.Fields().Any(field => field.StartsWith(expected, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Send-TwilioSms -ContentSid { $_.Template }", "ContentSid=HX0123456789abcdef0123456789abcdef", "ContentSid=HX0123456789abcdef0123456789abcdee")]
    [InlineData("Send-TwilioSms -Body Hi -StatusCallback { \"https://example.com/$($_.Who)\" }", "StatusCallback=https://example.com/Ann", "StatusCallback=https://example.com/Bob")]
    [InlineData("Start-TwilioCall -Say Hi -Language { $_.Tongue }", "language=\"es-MX\"", "<Say>Hi</Say>")]
    [InlineData("Start-TwilioCall -Say Hi -Voice { $_.Speaker }", "voice=\"Polly.Mia\"", "<Say>Hi</Say>")]
    [InlineData("Start-TwilioCall -Url https://example.com -FallbackUrl { \"https://example.com/$($_.Who)\" }", "FallbackUrl=https://example.com/Ann", "FallbackUrl=https://example.com/Bob")]
    [InlineData("Start-TwilioCall -Say Hi -StatusCallback { \"https://example.com/$($_.Who)\" }", "StatusCallback=https://example.com/Ann", "StatusCallback=https://example.com/Bob")]
    [InlineData("Start-TwilioCall -Say Hi -SendDigits { $_.Extension }", "SendDigits=12", "SendDigits=13")]
    [InlineData("Start-TwilioCall -Say Hi -CallReason { \"For $($_.Who)\" }", "CallReason=For Ann", "CallReason=For Bob")]
    [InlineData("Start-TwilioCall -Say Hi -CallerId { \"+1555123456$($_.Extension[1])\" }", "CallerId=+15551234562", "CallerId=+15551234563")]
    public void Each_row_has_its_own_value(string command, params string[] expected)
    {
        var sandbox = ConnectToSandbox();

        Try($"{Rows} | {command} -From {Own}");

        var sent = sandbox.Requests.Where(static request => request.Method == "POST").ToList();
        Assert.Equal(2, sent.Count);
        Assert.All(expected.Zip(sent), static pair => Assert.Contains(pair.Second.Fields(), field => field.Contains(pair.First, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Send-TwilioSms -Body Hi")]
    [InlineData("Start-TwilioCall -Say Hi")]
    public void A_column_alone_is_no_value(string command)
    {
        var sandbox = ConnectToSandbox();

        Run($"[pscustomobject]@{{ To = '{Recipient}'; ContentSid = ''; StatusCallback = 'https://example.com'; Language = 'Spanish'; Voice = 'loud'; CallReason = 'x' }} | {command} -From {Own}");

        var form = Assert.Single(sandbox.Requests, static request => request.Method == "POST").Form;
        Assert.Equal(["From", "To"], form.Select(static field => field.Key).Except(["Body", "Twiml"]).Order());
        Assert.DoesNotContain(form, static field => field.Value.Contains("Spanish", StringComparison.Ordinal));
    }

    [Fact]
    public void The_status_of_a_recording_is_no_status_to_set()
    {
        ConnectToSandbox();

        Assert.Equal("Maton.NoStatus", TerminatingErrorOf("Get-TwilioRecording -First 1 | Set-TwilioRecording").Id());
    }

    [Fact]
    public void Each_recording_has_its_own_new_status()
    {
        var sandbox = ConnectToSandbox();

        Try("Get-TwilioRecording -First 2 | Set-TwilioRecording -Status { $_.Status ? 'paused' : 'stopped' } -PauseBehavior { 'skip' }");

        Assert.All(sandbox.Requests.Where(static request => request.Method == "POST"), static request => Assert.Equal(["PauseBehavior=skip", "Status=paused"], request.Fields().Order()));
    }

    [Fact]
    public void A_property_without_a_script_block_is_not_used()
    {
        ConnectToSandbox();

        Assert.Equal("Maton.NothingToChange", Try("Get-TwilioPhoneNumber +15551234567 | Set-TwilioPhoneNumber").OneError().Id());
    }

    [Fact]
    public void The_status_of_a_piped_record_causes_no_question()
        => Assert.Equal("Twilio.20404", ConnectedTry("[pscustomobject]@{ Sid = 'AC0123456789abcdef0123456789abcdef'; Status = 'closed' } | Set-TwilioAccount -FriendlyName New").OneError().Id());

    [Fact]
    public void A_record_that_lacks_a_value_is_changed_as_well()
    {
        ConnectToSandbox();

        var changed = Run("$number = Get-TwilioPhoneNumber +15551234567; $number.FriendlyName = $null; $number.VoiceUrl = $null; $number | Set-TwilioPhoneNumber -SmsUrl https://new.example/sms");

        Assert.Equal("https://new.example/sms", changed.One<TwilioPhoneNumber>().SmsUrl);
    }

    private Outcome ConnectedTry(string script)
    {
        ConnectToSandbox();
        return Try(script);
    }
}
