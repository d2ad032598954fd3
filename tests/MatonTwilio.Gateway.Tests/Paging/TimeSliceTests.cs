using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Paging;

namespace MatonTwilio.Gateway.Tests;

/// <summary>The range of time of a filter, by which a list can be cut.</summary>
public sealed class TimeSliceTests
{
    private const string Noon = "2026-02-09T12:00:00Z";
    private const long NoonSecond = 1_770_638_400;

    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData(null, null, Noon, null)]
    [InlineData("2026-02-09", Noon, Noon, null)]
    [InlineData(null, "yesterday", Noon, null)]
    [InlineData(null, Noon, null, "from noon")]
    [InlineData(null, Noon, Noon, "from noon to noon")]
    public void A_filter_with_an_oldest_time_and_without_a_day_has_a_range(string? day, string? oldest, string? newest, string? expected)
    {
        var filter = new RequestFields();
        foreach (var (name, value) in new[] { ("DateSent", day), ("DateSent>", oldest), ("DateSent<", newest) })
        {
            filter = value is null ? filter : filter.Add(name, value);
        }

        TimeSlice? range = expected switch
        {
            null => null,
            "from noon" => new TimeSlice(NoonSecond, Newest: null),
            _ => new TimeSlice(NoonSecond, NoonSecond),
        };
        Assert.Equal(range, TimeSlice.Of(filter, "DateSent"));
    }

    [Theory]
    [InlineData(10L, 12L, 3L)]
    [InlineData(10L, 10L, 1L)]
    [InlineData(10L, null, long.MaxValue)]
    public void The_length_of_a_range_includes_both_ends(long oldest, long? newest, long seconds) => Assert.Equal(seconds, new TimeSlice(oldest, newest).Seconds);

    [Theory]
    [InlineData(9L, false)]
    [InlineData(10L, true)]
    [InlineData(12L, true)]
    [InlineData(13L, false)]
    [InlineData(null, false)]
    public void A_range_contains_its_ends(long? second, bool isWithin) => Assert.Equal(isWithin, new TimeSlice(10, 12).Holds(second));

    [Theory]
    [InlineData(null, true)]
    [InlineData(999UL, false)]
    [InlineData(1000UL, false)]
    [InlineData(1001UL, true)]
    public void Several_requests_at_once_are_useful_for_more_than_a_page(ulong? wanted, bool isParallel)
    {
        Assert.Equal(isParallel, new PagePlan(1000, wanted, DegreeOfParallelism: 2).IsParallel);
        Assert.Equal(isParallel, new PagePlan(1000, wanted, PagePlan.Automatic).IsParallel);
        Assert.False(new PagePlan(1000, wanted).IsParallel);
    }
}
