namespace MatonTwilio.Tests;

/// <summary>Usage triggers.</summary>
public class UsageTriggerTests : HeldClockTest
{
    [Fact]
    public void A_trigger_is_created_read_changed_and_deleted()
    {
        var sandbox = ConnectToHeldSandbox();
        var made = Run("New-TwilioUsageTrigger sms-outbound +30 https://example.com/t -TriggerBy count -Recurring daily -OutVariable trigger").One<TwilioUsageTrigger>();

        Assert.Equal(("sms-outbound", "count", "daily", 30m), (made.UsageCategory, made.TriggerBy, made.Recurring, made.TriggerValue - made.CurrentValue));
        Assert.Contains("TriggerValue=+30", sandbox.Requests[0].Fields());
        Assert.Equal("https://example.com/u", Run("$trigger | Set-TwilioUsageTrigger -CallbackUrl https://example.com/u").One<TwilioUsageTrigger>().CallbackUrl);
        Assert.Equal(made.Sid, Run("Get-TwilioUsageTrigger -Recurring daily").One<TwilioUsageTrigger>().Sid);
        Assert.Equal("Budget", Run("Get-TwilioUsageTrigger -UsageCategory totalprice").One<TwilioUsageTrigger>().FriendlyName);
        Run("$trigger | Remove-TwilioUsageTrigger -Confirm:$false");
        AssertRefusal(Try("Get-TwilioUsageTrigger $trigger.Sid").OneError(), 20404);
    }
}
