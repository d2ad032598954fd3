namespace MatonTwilio.Tests;

/// <summary>Each filter of Get-TwilioCall returns the records that a person would select from the whole list.</summary>
public class CallListTests : HeldClockTest
{
    [Theory]
    [InlineData("-Status completed", "$_.Status -eq 'completed'")]
    [InlineData("-Status no-answer", "$_.Status -eq 'no-answer'")]
    [InlineData("-To +15551234567", "$_.To -eq '+15551234567'")]
    [InlineData("-From +15551234567", "$_.From -eq '+15551234567'")]
    [InlineData("-ParentCallSid $parent", "$_.ParentCallSid -eq $parent")]
    [InlineData("-StartTime $started.UtcDateTime", "$_.StartTime.UtcDateTime.Date -eq $started.UtcDateTime.Date")]
    [InlineData("-StartedAfter $started", "$_.StartTime -ge $started")]
    [InlineData("-StartedBefore $started", "$_.StartTime -and $_.StartTime -le $started")]
    [InlineData("-StartedAfter $started.AddDays(-5) -StartedBefore $started", "$_.StartTime -ge $started.AddDays(-5) -and $_.StartTime -le $started")]
    [InlineData("-EndTime $ended.UtcDateTime", "$_.EndTime.UtcDateTime.Date -eq $ended.UtcDateTime.Date")]
    [InlineData("-EndedAfter $ended", "$_.EndTime -ge $ended")]
    [InlineData("-EndedBefore $ended", "$_.EndTime -and $_.EndTime -le $ended")]
    [InlineData("-Status completed -From +15551234567", "$_.Status -eq 'completed' -and $_.From -eq '+15551234567'")]
    public void A_filter_returns_only_matching_records(string filter, string condition)
    {
        ConnectToSandbox(options => options with { TimeProvider = Clock, CallCount = 200 });
        var picked = Run($$"""
            $all = Get-TwilioCall
            $parent = ($all | Where-Object ParentCallSid)[0].ParentCallSid
            $started = ($all | Where-Object StartTime)[50].StartTime
            $ended = ($all | Where-Object EndTime)[50].EndTime
            $all | Where-Object { {{condition}} }
            """).All<TwilioCall>();

        Assert.InRange(picked.Count, 1, 199);
        Assert.Equal(picked.Select(static call => call.Sid), Run($"Get-TwilioCall {filter}").All<TwilioCall>().Select(static call => call.Sid));
    }

    [Theory]
    [InlineData("-StartTime 2026-11-01 -EndTime 2026-11-05", "-StartTime and -EndTime are days: only calls that started on 2026-11-01 and ended on 2026-11-05 are listed.")]
    [InlineData("-StartTime 2026-11-01 -EndTime 2026-11-01")]
    [InlineData("-StartTime 2026-11-01")]
    public void Two_days_that_are_meant_as_a_period_get_a_warning(string filter, params string[] warnings)
    {
        ConnectToSandbox();

        Assert.Equal(warnings, Run($"Get-TwilioCall {filter}").Warnings.Select(static warning => warning.Split(" For ")[0]));
    }

    [Fact]
    public void Calls_are_listed_newest_first_and_read_by_SID()
    {
        var sandbox = ConnectToHeldSandbox();
        var calls = Run("Get-TwilioCall -First 3").All<TwilioCall>();

        Assert.Equal(3, calls.Count);
        Assert.Equal(calls.OrderByDescending(static call => call.DateCreated), calls);
        Assert.Equal(calls[1].Sid, Run($"Get-TwilioCall {calls[1].Sid}").One<TwilioCall>().Sid);
        Assert.Equal(["GET /Calls.json", $"GET /Calls/{calls[1].Sid}.json"], sandbox.RequestLines());
    }

    [Fact]
    public void A_finished_call_has_exact_values()
    {
        ConnectToHeldSandbox();
        Run($"$call = {CallSomeone}");
        HangUp();
        var call = Run("Get-TwilioCall $call.Sid").One<TwilioCall>();

        Assert.Equal(("completed", "outbound-api", Own, Recipient), (call.Status, call.Direction, call.From, call.To));
        Assert.Equal(TimeSpan.FromMinutes(6), call.Duration);
        Assert.Equal(-0.084m, call.Price);
        Assert.Equal(TimeSpan.FromMinutes(8), call.EndTime - call.StartTime);
    }
}
