namespace MatonTwilio.Tests;

/// <summary>Triggers, short codes, the numbers of an address, the feedback of a message.</summary>
public class AccountPartTests : SeedTest
{
    [Fact]
    public void A_trigger_is_made_read_changed_and_deleted()
    {
        var sandbox = ConnectHeld();
        var made = Run("New-TwilioUsageTrigger sms-outbound +30 https://example.com/t -TriggerBy count -Recurring daily -OutVariable trigger").One<TwilioUsageTrigger>();

        Assert.Equal(("sms-outbound", "count", "daily", 30m), (made.UsageCategory, made.TriggerBy, made.Recurring, made.TriggerValue - made.CurrentValue));
        Assert.Contains("TriggerValue=+30", sandbox.Requests[0].Fields());
        Assert.Equal("https://example.com/u", Run("$trigger | Set-TwilioUsageTrigger -CallbackUrl https://example.com/u").One<TwilioUsageTrigger>().CallbackUrl);
        Assert.Equal(made.Sid, Run("Get-TwilioUsageTrigger -Recurring daily").One<TwilioUsageTrigger>().Sid);
        Assert.Equal("Budget", Run("Get-TwilioUsageTrigger -UsageCategory totalprice").One<TwilioUsageTrigger>().FriendlyName);
        Run("$trigger | Remove-TwilioUsageTrigger -Confirm:$false");
        AssertRefusal(Try("Get-TwilioUsageTrigger $trigger.Sid").OneError(), 20404);
    }

    [Fact]
    public void A_short_code_is_found_and_gets_a_webhook()
    {
        ConnectHeld();
        var code = Run("Get-TwilioShortCode -ShortCode 99* | Set-TwilioShortCode -SmsUrl https://example.com/sms -FriendlyName Votes").One<TwilioShortCode>();

        Assert.Equal(("99990", "Votes", "https://example.com/sms"), (code.ShortCode, code.FriendlyName, code.SmsUrl));
        Assert.Equal("", Run($"Set-TwilioShortCode {code.Sid} -SmsUrl ''").One<TwilioShortCode>().SmsUrl);
    }

    [Fact]
    public void The_numbers_of_every_address_are_one_pipeline()
    {
        var sandbox = ConnectHeld();
        var number = Run("Get-TwilioAddress | Get-TwilioDependentPhoneNumber").One<TwilioDependentPhoneNumber>();

        Assert.Equal("+447700900123", number.PhoneNumber);
        Assert.True(number.Capabilities?.Sms);
        Assert.Equal(3, sandbox.Requests.Count);
    }

    [Fact]
    public void A_dependent_number_is_changed_by_the_cmdlets_of_numbers()
    {
        ConnectHeld();
        Run("$address = Get-TwilioAddress -FriendlyName 'Head office'; $address.Sid | Get-TwilioDependentPhoneNumber | Set-TwilioPhoneNumber -AddressSid ''");

        Assert.Empty(Run("$address | Get-TwilioDependentPhoneNumber").Output);
    }

    [Fact]
    public void Feedback_is_given_for_each_message_in_its_own_account()
    {
        var sandbox = ConnectHeld();
        Run($"$messages = @(Get-TwilioMessage -First 2) + @(Get-TwilioMessage -AccountSid {Branch()} -First 1)");
        var feedback = Run("$messages | Set-TwilioMessageFeedback -Outcome confirmed").All<TwilioMessageFeedback>();

        Assert.Equal(Run("$messages.Sid").All<string>(), feedback.Select(static one => one.MessageSid));
        Assert.Equal(Run("$messages.AccountSid").All<string>(), feedback.Select(static one => one.AccountSid));
        Assert.All(feedback, static one => Assert.Equal("confirmed", one.Outcome));
        Assert.Equal(3, sandbox.Posts());
    }

    [Fact]
    public void One_wrong_SID_among_messages_is_one_error()
    {
        ConnectHeld();
        Run("$sid = (Get-TwilioMessage -First 1).Sid");
        var outcome = Try("Set-TwilioMessageFeedback nonsense, $sid unconfirmed");

        Assert.Equal("Maton.InvalidSid", outcome.OneError().Id());
        Assert.Equal("unconfirmed", outcome.One<TwilioMessageFeedback>().Outcome);
    }
}
