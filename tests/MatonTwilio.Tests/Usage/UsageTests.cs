using System.Globalization;

namespace MatonTwilio.Tests;

/// <summary>Usage equals the totals of the sandbox's own messages and calls, to the last decimal.</summary>
public class UsageTests : HeldClockTest
{
    [Theory]
    [InlineData("")]
    [InlineData("-StartDate 2026-01-20 -EndDate 2026-02-02")]
    public void Totals_equal_those_of_the_messages(string dates)
    {
        ConnectToHeldSandbox();
        var (from, to) = dates.Length > 0 ? (new DateTime(2026, 1, 20), new DateTime(2026, 2, 2)) : (DateTime.MinValue, DateTime.MaxValue);
        var billed = Run("Get-TwilioMessage").All<TwilioMessage>()
            .Where(static message => message is { Price: not null, NumMedia: 0 })
            .Where(message => message.DateSent!.Value.UtcDateTime.Date >= from && message.DateSent.Value.UtcDateTime.Date <= to)
            .ToList();
        var usage = Run($"Get-TwilioUsage sms {dates} -IncludeSubaccounts:$false").One<TwilioUsage>();

        Assert.NotEmpty(billed);
        Assert.Equal(billed.Count, usage.Count);
        Assert.Equal(billed.Sum(static message => message.NumSegments!.Value), usage.Usage);
        Assert.Equal(-billed.Sum(static message => message.Price!.Value), usage.Price);
    }

    [Fact]
    public void Totals_equal_those_of_the_calls()
    {
        ConnectToHeldSandbox();
        var billed = Run("Get-TwilioCall").All<TwilioCall>().Where(static call => call.Price is not null).ToList();
        var usage = Run("Get-TwilioUsage -Category calls -IncludeSubaccounts:$false").One<TwilioUsage>();

        Assert.Equal(billed.Count, usage.Count);
        Assert.Equal(-billed.Sum(static call => call.Price!.Value), usage.Price);
    }

    [Fact]
    public void Subaccounts_count_unless_they_are_excluded()
    {
        ConnectToHeldSandbox();
        var prices = Run("(Get-TwilioUsage totalprice), (Get-TwilioUsage totalprice -IncludeSubaccounts), (Get-TwilioUsage totalprice -IncludeSubaccounts:$false)")
            .All<TwilioUsage>().Select(static usage => usage.Price).ToList();
        var ofBranch = Run($"Get-TwilioUsage totalprice -AccountSid {BranchAccountSid()}").One<TwilioUsage>().Price;

        Assert.True(ofBranch > 0);
        Assert.Equal([prices[2] + ofBranch, prices[2] + ofBranch], prices[..2]);
    }

    [Theory]
    [InlineData("None", "", "2025-12-12..2026-02-10")]
    [InlineData("AllTime", "/AllTime", "2025-12-12..2026-02-10")]
    [InlineData("Today", "/Today", "2026-02-10..2026-02-10")]
    [InlineData("Yesterday", "/Yesterday", "2026-02-09..2026-02-09")]
    [InlineData("ThisMonth", "/ThisMonth", "2026-02-01..2026-02-10")]
    [InlineData("LastMonth", "/LastMonth", "2026-01-01..2026-01-31")]
    [InlineData("Monthly", "/Monthly", "2026-02-01..2026-02-10 2026-01-01..2026-01-31 2025-12-12..2025-12-31")]
    [InlineData("Yearly", "/Yearly", "2026-01-01..2026-02-10 2025-12-12..2025-12-31")]
    public void Interval_determines_the_days(string interval, string path, string days)
    {
        var sandbox = ConnectToHeldSandbox();
        var records = Run($"Get-TwilioUsage sms -Interval {interval}").All<TwilioUsage>();

        Assert.Equal($"GET /Usage/Records{path}.json", Assert.Single(sandbox.RequestLines()));
        Assert.Equal(days, string.Join(' ', records.Select(static usage => string.Create(CultureInfo.InvariantCulture, $"{usage.StartDate:yyyy-MM-dd}..{usage.EndDate:yyyy-MM-dd}"))));
    }

    [Fact]
    public void Days_add_up_to_their_period()
    {
        ConnectToHeldSandbox();
        var days = Run("Get-TwilioUsage totalprice -StartDate 2026-01-15 -EndDate 2026-02-05 -Interval Daily").All<TwilioUsage>();
        var whole = Run("Get-TwilioUsage totalprice -StartDate 2026-01-15 -EndDate 2026-02-05").One<TwilioUsage>();

        Assert.Equal(22, days.Count);
        Assert.Equal(whole.Price, days.Sum(static day => day.Price));
        Assert.Equal("usd", whole.PriceUnit);
        Assert.Equal(5, (decimal.GetBits(whole.Price!.Value)[3] >> 16) & 0xFF);
    }

    [Fact]
    public void An_end_before_its_start_is_refused_by_Twilio()
    {
        ConnectToHeldSandbox();
        AssertRefusal(Try("Get-TwilioUsage -StartDate 2026-02-02 -EndDate 2026-02-01").OneError(), 20422);
    }
}
