namespace MatonTwilio.Reports.Tests;

/// <summary>The results of messages are counted, timed and grouped as a person would by hand.</summary>
public class DeliveryTests
{
    private static readonly DateTimeOffset Noon = new(2026, 2, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Each_status_is_counted_once_and_received_messages_are_excluded()
    {
        var one = Assert.Single(Measure([], [.. new[] { "delivered", "read", "undelivered", "failed", "canceled", "sent", "queued", "partially_delivered", null }.Select(static status => Message(status)), Message("received", direction: "inbound")]));

        Assert.Equal((9, 2, 1, 1, 1, 4), (one.Count, one.Delivered, one.Undelivered, one.Failed, one.Canceled, one.Pending));
        Assert.Equal(0.5, one.DeliveryRate);
        Assert.Equal("", one.Group);
    }

    [Fact]
    public void A_missing_rate_or_time_is_not_zero()
    {
        var one = Assert.Single(Measure([], Message("queued")));

        Assert.Null(one.DeliveryRate);
        Assert.Null(one.MedianTime);
        Assert.Null(one.Time95);
        Assert.Null(one.Cost);
    }

    [Fact]
    public void Times_are_nearest_ranks_of_final_statuses()
    {
        var one = Assert.Single(Measure([], [.. Enumerable.Range(1, 100).Select(static seconds => Message("delivered", seconds)), Message("sent", 5000)]));

        Assert.Equal(TimeSpan.FromSeconds(50), one.MedianTime);
        Assert.Equal(TimeSpan.FromSeconds(95), one.Time95);
    }

    [Fact]
    public void Long_times_have_an_error_of_at_most_a_thousandth()
    {
        var one = Assert.Single(Measure([], Message("delivered", 100_000)));

        Assert.InRange(one.MedianTime!.Value.TotalSeconds, 99_900, 100_000);
    }

    [Fact]
    public void Costs_are_positive_and_two_currencies_are_not_added()
    {
        var message = Message("delivered");
        Assert.Equal((0.02m, "USD"), (Assert.Single(Measure([], message, message)).Cost, Assert.Single(Measure([], message)).PriceUnit));

        var other = Message("delivered");
        other.PriceUnit = "EUR";
        Assert.Null(Assert.Single(Measure([], message, other)).Cost);
    }

    [Fact]
    public void Groups_are_by_all_keys_largest_first()
    {
        var groups = Measure([TwilioDeliveryKey.Country, TwilioDeliveryKey.ErrorCode], Message("failed", error: 21610), Message("delivered"), Message("delivered"), Message("delivered", to: "+491712345678"));

        (string?, int?, long)[] expected = [("US", null, 2), ("DE", null, 1), ("US", 21610, 1)];
        Assert.Equal(expected, groups.Select(static group => (group.Country, group.ErrorCode, group.Count)).OrderByDescending(static group => group.Count).ThenBy(static group => group.Country));
        Assert.Equal(2, groups[0].Count);
        Assert.Contains("US, 21610", groups.Select(static group => group.Group));
        Assert.All(groups, static group => Assert.Null(group.To));
    }

    [Fact]
    public void Days_and_hours_are_in_chronological_order()
    {
        var groups = Measure([TwilioDeliveryKey.Day], Message("delivered", day: 1), Message("delivered", day: 1), Message("delivered"));

        Assert.Equal(["2026-02-02", "2026-02-03"], groups.Select(static group => group.Group));
        Assert.Equal("12:00", Assert.Single(Measure([TwilioDeliveryKey.Hour], Message("delivered"), Message("delivered", day: 1))).Group);
    }

    [Fact]
    public void Bodies_that_differ_in_some_words_are_one_template()
    {
        var groups = Measure(
            [TwilioDeliveryKey.BodyTemplate],
            [.. new[] { "Hi Ann, your table is ready", "Hi Bob, your table is ready", "Hi Cid, your table is ready", "Your code is 123456", "Your code is 77", "Hello Ann", "Hello Bob" }.Select(static body => Message("delivered", body: body))]);

        Assert.Equal([("Hi {} your table is ready", 3), ("Hello {}", 2), ("Your code is {}", 2)], groups.Select(static group => (group.BodyTemplate!, group.Count)));
    }

    [Fact]
    public void Above_a_limit_bodies_are_counted_as_others()
    {
        var groups = Measure([TwilioDeliveryKey.BodyTemplate], [.. Enumerable.Range(0, 1200).Select(static one => Message("delivered", body: new string((char)('a' + (one % 26)), 1 + (one / 26))))]);

        Assert.Equal(1001, groups.Count);
        Assert.Equal(("(others)", 200), (groups[0].BodyTemplate, groups[0].Count));
    }

    private static List<TwilioDelivery> Measure(TwilioDeliveryKey[] keys, params TwilioMessage[] messages)
    {
        var totals = new DeliveryTotals(keys, Records.CountryOf);
        foreach (var message in messages)
        {
            totals.Add(message);
        }

        return [.. totals.Groups];
    }

    private static TwilioMessage Message(string? status, int seconds = 3, int day = 0, int? error = null, string to = "+15550000001", string body = "Hi", string direction = "outbound-api") => new()
    {
        Status = status,
        Direction = direction,
        To = to,
        Body = body,
        ErrorCode = error,
        DateCreated = Noon.AddDays(day),
        DateUpdated = Noon.AddDays(day).AddSeconds(seconds),
        NumSegments = 1,
        Price = status == "queued" ? null : -0.01m,
        PriceUnit = "USD",
    };
}
