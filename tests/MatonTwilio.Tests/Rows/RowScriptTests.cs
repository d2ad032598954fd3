namespace MatonTwilio.Tests;

/// <summary>A script block makes a parameter's value from each record that is piped in; a property of the same name is no value.</summary>
public class RowScriptTests : ModuleTest
{
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

    [Fact]
    public void A_property_alone_is_no_value()
    {
        ConnectToSandbox();

        Assert.Equal("Maton.NothingToChange", Try("Get-TwilioPhoneNumber +15551234567 | Set-TwilioPhoneNumber").OneError().Id());
    }

    [Fact]
    public void The_status_of_a_record_asks_no_question()
        => Assert.Equal("Twilio.20404", ConnectedTry("[pscustomobject]@{ Sid = 'AC0123456789abcdef0123456789abcdef'; Status = 'closed' } | Set-TwilioAccount -FriendlyName New").OneError().Id());

    [Fact]
    public void A_record_that_lacks_a_value_is_changed_all_the_same()
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
