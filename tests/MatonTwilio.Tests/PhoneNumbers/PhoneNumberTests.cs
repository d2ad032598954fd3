namespace MatonTwilio.Tests;

/// <summary>The account's numbers: types, filters, changes of many at once, release.</summary>
public class PhoneNumberTests : HeldClockTest
{
    [Theory]
    [InlineData("Local", "local")]
    [InlineData("Mobile", "mobile")]
    [InlineData("TollFree", "toll-free")]
    public void Type_lists_the_numbers_of_a_type(string type, string kind)
    {
        var sandbox = ConnectToHeldSandbox();
        var expected = Run($"Get-TwilioPhoneNumber | Where-Object Type -eq '{kind}'").All<TwilioPhoneNumber>();
        var listed = Run($"Get-TwilioPhoneNumber -Type {type}").All<TwilioPhoneNumber>();

        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(static number => number.PhoneNumber), listed.Select(static number => number.PhoneNumber));
        Assert.Equal($"GET /IncomingPhoneNumbers/{type}.json", sandbox.RequestLines()[^1]);
    }

    [Theory]
    [InlineData("-PhoneNumber +15551234567", "+15551234567")]
    [InlineData("-PhoneNumber 800", "+18005550199")]
    [InlineData("-PhoneNumber 4477009001**", "+447700900123")]
    [InlineData("-FriendlyName '(555) 765-4321'", "+15557654321")]
    [InlineData("-Beta -FriendlyName '(555) 765-4321'", "")]
    [InlineData("-Beta:$false -FriendlyName '(555) 765-4321'", "+15557654321")]
    [InlineData("-Origin hosted", "")]
    public void A_filter_returns_only_matching_records(string filter, string numbers)
    {
        ConnectToHeldSandbox();
        Assert.Equal(numbers, string.Join(' ', Run($"Get-TwilioPhoneNumber {filter}").All<TwilioPhoneNumber>().Select(static number => number.PhoneNumber)));
    }

    [Fact]
    public void The_webhooks_of_forty_numbers_are_set_in_one_pipeline()
    {
        var sandbox = ConnectToHeldSandbox();
        Run("1..40 | ForEach-Object { Invoke-TwilioApi IncomingPhoneNumbers -Method POST -Body @{ PhoneNumber = '+1555222{0:0000}' -f $_ } }");
        var before = sandbox.Requests.Count;
        var changed = Run("Get-TwilioPhoneNumber -PhoneNumber 1555222 | Set-TwilioPhoneNumber -SmsUrl https://example.com/sms").All<TwilioPhoneNumber>();

        Assert.Equal(40, changed.Select(static number => number.Sid).Distinct().Count());
        Assert.All(changed, static number => Assert.Equal("https://example.com/sms", number.SmsUrl));
        Assert.Equal(1 + 40, sandbox.Requests.Count - before);
        Assert.All(sandbox.Requests.Skip(before + 1), static request => Assert.Equal(["SmsUrl=https://example.com/sms"], request.Fields()));
    }

    [Fact]
    public void Empty_text_clears_a_field_and_other_fields_are_kept()
    {
        ConnectToHeldSandbox();
        Run($"$number = Get-TwilioPhoneNumber -PhoneNumber {Own} | Set-TwilioPhoneNumber -SmsUrl https://example.com/sms -VoiceUrl https://example.com/voice -VoiceCallerIdLookup");
        var cleared = Run("$number | Set-TwilioPhoneNumber -SmsUrl '' -VoiceCallerIdLookup:$false").One<TwilioPhoneNumber>();

        Assert.Equal(("", "https://example.com/voice", false), (cleared.SmsUrl, cleared.VoiceUrl, cleared.VoiceCallerIdLookup));
    }

    [Fact]
    public void A_number_moves_to_another_account()
    {
        var sandbox = ConnectToHeldSandbox();
        Run($"$branch = '{BranchAccountSid()}'");
        var moved = Run("Get-TwilioPhoneNumber -PhoneNumber +15557654321 | Set-TwilioPhoneNumber -NewAccountSid $branch").One<TwilioPhoneNumber>();

        Assert.Equal(Run("$branch").One<string>(), moved.AccountSid);
        Assert.NotEqual(sandbox.AccountSid, moved.AccountSid);
        Assert.Single(Run("Get-TwilioPhoneNumber -AccountSid $branch -PhoneNumber +15557654321").Output);
        Assert.Empty(Run("Get-TwilioPhoneNumber -PhoneNumber +15557654321").Output);
    }

    [Fact]
    public void A_released_number_is_not_listed()
    {
        ConnectToHeldSandbox();
        Run("$number = Get-TwilioPhoneNumber -PhoneNumber +15557654321");

        Assert.Empty(Run("$number | Remove-TwilioPhoneNumber -Confirm:$false").Output);
        Assert.Empty(Run("Get-TwilioPhoneNumber -PhoneNumber +15557654321").Output);
        AssertRefusal(Try("$number | Remove-TwilioPhoneNumber -Confirm:$false").OneError(), 20404);
    }

    [Theory]
    [InlineData("Set-TwilioPhoneNumber -SmsUrl https://example.com/")]
    [InlineData("Remove-TwilioPhoneNumber -Confirm:$false")]
    public void A_number_of_another_account_is_refused_by_Twilio(string change)
    {
        ConnectToHeldSandbox();
        Run($"$number = Get-TwilioPhoneNumber -AccountSid {BranchAccountSid()}");

        AssertRefusal(Try($"$number.Sid | {change}").OneError(), 20404);
        Run($"$number | {change}");
    }
}
