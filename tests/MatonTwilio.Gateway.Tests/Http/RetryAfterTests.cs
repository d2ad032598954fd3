using System.Globalization;

namespace MatonTwilio.Gateway.Tests;

/// <summary>The time that a server asks for before a retry.</summary>
public sealed class RetryAfterTests : GatewayTest
{
    [Fact]
    public async Task Retry_After_in_seconds_is_waited_for()
    {
        Server.Answers(CannedResponse.Status(429, "Retry-After: 7"), CannedResponse.Json(Records.Message()));

        await SendAsync();

        Assert.Equal([TimeSpan.FromSeconds(7)], Clock.Waits);
    }

    [Fact]
    public async Task Retry_After_as_a_date_is_waited_for()
    {
        var date = (Clock.GetUtcNow() + TimeSpan.FromSeconds(42)).ToString("R", CultureInfo.InvariantCulture);
        Server.Answers(CannedResponse.Status(429, $"Retry-After: {date}"), CannedResponse.Json(Records.Message()));

        await SendAsync();

        Assert.Equal([TimeSpan.FromSeconds(42)], Clock.Waits);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(-5)]
    public async Task Retry_After_as_a_date_is_read_by_the_servers_clock(int minutesAhead)
    {
        var server = Clock.GetUtcNow() + TimeSpan.FromMinutes(minutesAhead);
        var (now, then) = (server.ToString("R", CultureInfo.InvariantCulture), (server + TimeSpan.FromSeconds(42)).ToString("R", CultureInfo.InvariantCulture));
        Server.Answers(CannedResponse.Status(429, $"Date: {now}", $"Retry-After: {then}"), CannedResponse.Json(Records.Message()));

        await SendAsync();

        Assert.Equal([TimeSpan.FromSeconds(42)], Clock.Waits);
    }

    [Theory]
    [InlineData("Retry-After: soon")]
    [InlineData("Retry-After: -5")]
    [InlineData("Retry-After: 99999999999999999999")]
    public async Task An_invalid_Retry_After_is_ignored(string header)
    {
        Server.Answers(CannedResponse.Status(429, header), CannedResponse.Json(Records.Message()));

        await SendAsync();

        Assert.InRange(Assert.Single(Clock.Waits), TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Retry_After_with_a_past_date_repeats_at_once()
    {
        Server.Answers(CannedResponse.Status(429, "Retry-After: Fri, 31 Dec 1999 23:59:00 GMT"), CannedResponse.Json(Records.Message()));

        await SendAsync();

        Assert.Equal(2, Server.Requests.Count);
        Assert.Empty(Clock.Waits);
    }

    [Fact]
    public async Task Two_minutes_are_waited_for()
    {
        Server.Answers(CannedResponse.Status(503, "Retry-After: 120"), CannedResponse.Json(Records.Message()));

        await ReadAsync();

        Assert.Equal([TimeSpan.FromMinutes(2)], Clock.Waits);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task A_wait_beyond_two_minutes_is_reported_instead(string method)
    {
        Server.AnswersBy(static _ => CannedResponse.Status(429, "Retry-After: 121"));

        var error = await FailAsync(method, MatonFailureReason.RateLimited);

        Assert.Equal(TimeSpan.FromSeconds(121), error.RetryAfter);
        Assert.Single(Server.Requests);
        Assert.Empty(Clock.Waits);
    }
}
