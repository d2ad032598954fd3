namespace MatonTwilio.Tests;

/// <summary>Measure-TwilioSpend shows what each account paid, and counts nothing twice.</summary>
public class MeasureSpendTests : ModuleTest
{
    [Theory]
    [InlineData("")]
    [InlineData("-Interval Daily")]
    public void The_categories_of_an_account_add_up_to_what_it_paid(string interval)
    {
        ConnectToSandbox();

        var spend = Run($"Measure-TwilioSpend -Months 3 {interval}").All<TwilioSpend>();

        Assert.Equal(2, spend.Select(static row => row.AccountSid).Distinct().Count());
        Assert.DoesNotContain("sms-outbound", spend.Select(static row => row.Category));
        foreach (var account in spend.GroupBy(static row => row.AccountSid))
        {
            Assert.Equal(Run($"(Get-TwilioUsage totalprice -AccountSid {account.Key} -IncludeSubaccounts:$false).Price").One<decimal>(), account.Sum(static row => row.Price));
            Assert.Equal(Run($"(Get-TwilioAccount {account.Key}).FriendlyName").One<string>(), account.First().Account);
        }
    }

    [Fact]
    public void One_account_can_be_measured()
    {
        var sandbox = ConnectToSandbox();

        Assert.All(Run($"Measure-TwilioSpend -AccountSid {sandbox.AccountSid}").All<TwilioSpend>(), row => Assert.Equal(sandbox.AccountSid, row.AccountSid));
    }

    [Fact]
    public void An_account_that_cannot_be_read_gets_an_error_and_the_others_are_returned()
    {
        var sandbox = ConnectToSandbox();
        sandbox.InjectFault(new(SandboxFaultKind.ServerError) { PathFragment = "/Usage/" });

        var outcome = Try("Measure-TwilioSpend");

        outcome.OneError();
        Assert.NotEmpty(outcome.Output);
    }

    [Theory]
    [InlineData("Measure-TwilioSpend -Months 0")]
    [InlineData("Measure-TwilioSpend -Interval Yearly")]
    public void Other_times_are_refused(string script) => Assert.NotNull(Try(script).Failure ?? Try(script).Errors[0]);
}
