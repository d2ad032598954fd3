using System.Globalization;
using MatonTwilio.Gateway.Numbers;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Recipients are reached in the specified hours of their local time.</summary>
public class LocalHoursTests
{
    [Theory]
    [InlineData("2026-06-01T11:59:00Z", false)]
    [InlineData("2026-06-01T12:00:00Z", true)]
    [InlineData("2026-06-02T00:59:00Z", true)]
    [InlineData("2026-06-02T01:00:00Z", false)]
    public void The_first_minute_is_included_and_the_last_is_not(string time, bool isIncluded)
        => Assert.Equal(isIncluded, Hours("08:00-21:00").Include(["America/New_York"], At(time)));

    [Theory]
    [InlineData("2026-06-01T14:00:00Z", false)]
    [InlineData("2026-06-01T15:00:00Z", true)]
    public void All_time_zones_of_a_number_must_be_inside(string time, bool isIncluded)
        => Assert.Equal(isIncluded, Hours("08:00-21:00").Include(["America/New_York", "America/Los_Angeles"], At(time)));

    [Theory]
    [InlineData("2026-03-08T12:30:00Z", true)]
    [InlineData("2026-03-07T12:30:00Z", false)]
    [InlineData("2026-10-31T12:30:00Z", true)]
    [InlineData("2026-11-01T12:30:00Z", false)]
    public void Daylight_saving_time_moves_the_hours(string time, bool isIncluded)
        => Assert.Equal(isIncluded, Hours("08:00-21:00").Include(["America/New_York"], At(time)));

    [Theory]
    [InlineData("2026-06-01T19:59:00Z", false)]
    [InlineData("2026-06-01T20:00:00Z", true)]
    [InlineData("2026-06-01T22:00:00Z", true)]
    [InlineData("2026-06-01T01:59:00Z", true)]
    [InlineData("2026-06-01T02:00:00Z", false)]
    [InlineData("2026-06-01T12:00:00Z", false)]
    public void Hours_may_include_midnight(string time, bool isIncluded)
        => Assert.Equal(isIncluded, Hours("20:00-02:00").Include(["Etc/UTC"], At(time)));

    [Theory]
    [InlineData("2026-06-01T01:05:00Z", "2026-06-01T12:00:00Z")]
    [InlineData("2026-06-01T03:20:00Z", "2026-06-01T12:00:00Z")]
    [InlineData("2026-03-07T23:00:00-05:00", "2026-03-08T12:00:00Z")]
    [InlineData("2026-10-31T23:00:00-04:00", "2026-11-01T13:00:00Z")]
    public void The_next_time_is_computed_with_the_offset_of_that_day(string time, string next)
        => Assert.Equal(At(next), Hours("8:00-21:00").Next(["America/New_York"], At(time)));

    [Fact]
    public void Time_zones_that_are_too_far_apart_have_no_common_time()
    {
        Assert.Null(Hours("08:00-09:00").Next(["America/New_York", "America/Los_Angeles"], At("2026-06-01T00:00:00Z")));
        Assert.Equal(At("2026-06-01T02:30:00Z"), Hours("08:00-09:00").Next(["Asia/Kolkata"], At("2026-06-01T00:00:00Z")));
    }

    [Fact]
    public void Without_a_known_time_zone_the_recipient_may_be_reached()
    {
        Assert.True(Hours("08:00-09:00").Include([], At("2026-06-01T00:00:00Z")));

        // Without the rules of the time zone, as on a machine without time zones, the recipient may not be reached.
        Assert.False(Hours("08:00-09:00").Include(["Nowhere/Nothing"], At("2026-06-01T08:30:00Z")));
        Assert.Null(Hours("08:00-09:00").Next(["Nowhere/Nothing"], At("2026-06-01T08:30:00Z")));
        Assert.True(Hours("08:00-09:00").Include(["Nowhere/Nothing", "Etc/UTC"], At("2026-06-01T08:30:00Z")));
    }

    [Theory]
    [InlineData("00:00-24:00")]
    [InlineData(" 8:00 - 21:30 ")]
    public void Hours_consist_of_two_times_of_day(string text) => Assert.True(LocalHours.TryParse(text, out _));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("8-21")]
    [InlineData("08:00")]
    [InlineData("08:00-25:00")]
    [InlineData("24:00-08:00")]
    [InlineData("08:00-08:00")]
    [InlineData("08:00-12:00-13:00")]
    public void Other_texts_are_refused(string? text) => Assert.False(LocalHours.TryParse(text, out _));

    private static LocalHours Hours(string text) => LocalHours.TryParse(text, out var hours) ? hours : throw new ArgumentException(text);

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);
}
