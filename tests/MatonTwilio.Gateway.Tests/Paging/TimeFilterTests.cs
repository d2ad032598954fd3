using System.Globalization;
using System.Web;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Paging;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Gateway.Tests;

/// <summary>A newest time returns the expected records for every interpretation by a server.</summary>
public sealed class TimeFilterTests : GatewayTest
{
    private static readonly DateTimeOffset Day = new(2026, 2, 10, 0, 0, 0, TimeSpan.Zero);

    // The times of the records: on two days, at the edges and in between.
    private static readonly DateTimeOffset[] Times =
    [
        .. from day in (int[])[0, 1, 2]
           from second in (int[])[0, 1, 28_800, 43_199, 43_200, 43_201, 86_399]
           select Day.AddDays(day).AddSeconds(second),
    ];

    // Whether a record matches a newest time, as Twilio's pages and other servers interpret it.
    private static readonly Dictionary<string, Func<DateTimeOffset, DateTimeOffset, bool>> Readings = new()
    {
        ["at or before"] = static (time, newest) => time <= newest,
        ["before"] = static (time, newest) => time < newest,
        ["at or before midnight of the day"] = static (time, newest) => time <= newest.Date,
        ["before the day"] = static (time, newest) => time < newest.Date,
        ["to the end of the day"] = static (time, newest) => time < newest.Date.AddDays(1),
    };

    // With these seeds, a first page ends at a midnight, which does not show whether the server compares days only.
    private static readonly int[] AtMidnight = [499, 534];

    public static TheoryData<string, string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, int>();
            foreach (var (reading, newest) in Readings.Keys.SelectMany(static _ => (string[])["2026-02-10T12:00:00Z", "2026-02-11T00:00:00Z", "2026-02-12T00:00:00Z", "2026-02-11T12:00:01Z", "2026-02-12T23:59:59Z", "2026-02-11T23:59:59Z"], static (reading, newest) => (reading, newest)))
            {
                foreach (var throttleLimit in (int[])[1, 4])
                {
                    cases.Add(reading, newest, throttleLimit);
                }
            }

            return cases;
        }
    }

    public static TheoryData<string, int> Drawn
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var (reading, seed) in Readings.Keys.SelectMany(static _ => Enumerable.Range(0, 40).Concat(AtMidnight), static (reading, seed) => (reading, seed)))
            {
                cases.Add(reading, seed);
            }

            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Messages_before_a_time_include_that_time(string reading, string newest, int throttleLimit)
    {
        Server.AnswersBy(request => Answer(request, "messages", "DateSent", "date_sent", Readings[reading]));
        var end = DateTimeOffset.Parse(newest, CultureInfo.InvariantCulture);
        var filter = new RequestFields().Add("DateSent>", Day).Add("DateSent<", end);

        Assert.Equal(Times.Where(time => time <= end).OrderDescending(), (await AllAsync(Messages, filter, throttleLimit)).Select(static message => message.DateSent!.Value));
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Conferences_before_a_time_include_that_time(string reading, string newest, int throttleLimit)
    {
        Server.AnswersBy(request => Answer(request, "conferences", "DateUpdated", "date_updated", Readings[reading]));
        var end = DateTimeOffset.Parse(newest, CultureInfo.InvariantCulture);
        var filter = new RequestFields().Add("DateUpdated>", Day.AddHours(8)).Add("DateUpdated<", end);

        Assert.Equal(
            Times.Where(time => time >= Day.AddHours(8) && time <= end).OrderDescending(),
            (await AllAsync(ApiResources.Of<TwilioConference>(), filter, throttleLimit)).Select(static conference => conference.DateUpdated!.Value));
        Assert.All(Server.Requests, static request => Assert.DoesNotContain('T', Value(request, "DateUpdated<")));
    }

    [Fact]
    public async Task A_newest_time_of_now_requests_nothing_more()
    {
        Server.AnswersBy(request => Answer(request, "recordings", "DateCreated", "date_created", Readings["before the day"]));

        var records = await AllAsync(ApiResources.Of<TwilioRecording>(), new RequestFields().Add("DateCreated<", Day.AddDays(1).AddHours(12)), throttleLimit: 1, now: Day.AddDays(1).AddHours(12));

        Assert.Equal(12, records.Count);
        Assert.DoesNotContain(Server.Requests, static request => request.Target.Contains("DateCreated%3C", StringComparison.Ordinal));
    }

    // A difference between the clocks of this machine and of the server.
    [Theory]
    [InlineData(599, false)]
    [InlineData(600, false)]
    [InlineData(601, true)]
    public async Task A_newest_time_is_requested_if_it_is_more_than_ten_minutes_ago(int secondsAgo, bool isRequested)
    {
        var now = Day.AddHours(12);
        Server.AnswersBy(static request => Answer(request, "messages", "DateSent", "date_sent", Readings["at or before"]));

        await AllAsync(Messages, new RequestFields().Add("DateSent<", now.AddSeconds(-secondsAgo)), throttleLimit: 1, pageSize: 1000, now: now);

        Assert.Equal(isRequested, Value(Server.Requests[0], "DateSent<").Length > 0);
    }

    [Fact]
    public async Task A_first_page_with_the_newest_day_costs_no_additional_request()
    {
        Server.AnswersBy(request => Answer(request, "messages", "DateSent", "date_sent", Readings["at or before"]));

        await AllAsync(Messages, new RequestFields().Add("DateSent<", Day.AddDays(1).AddHours(13)), throttleLimit: 1, pageSize: 1000);

        Assert.Single(Server.Requests);
    }

    [Theory, MemberData(nameof(Drawn))]
    public async Task All_records_before_any_time_are_returned_once_and_in_order(string reading, int seed)
    {
        var chance = new Random(seed);
        var times = Enumerable.Range(0, chance.Next(60)).Select(_ => Day.AddDays(chance.Next(4)).AddSeconds(Second(chance))).Distinct().ToArray();
        var end = Day.AddDays(chance.Next(1, 4)).AddSeconds(Second(chance));
        Server.AnswersBy(request => Answer(request, "messages", "DateSent", "date_sent", Readings[reading], times));
        var filter = new RequestFields().Add("DateSent<", end);
        filter = chance.Next(2) == 0 ? filter : filter.Add("DateSent>", Day);

        var all = await AllAsync(Messages, filter, throttleLimit: chance.Next(1, 5), pageSize: chance.Next(1, 20));

        Assert.Equal(times.Where(time => time <= end).OrderDescending(), all.Select(static message => message.DateSent!.Value));
    }

    [Fact]
    public async Task A_midnight_without_a_record_costs_at_most_two_additional_requests()
    {
        var times = Times.Where(static time => time.TimeOfDay > TimeSpan.FromSeconds(1)).ToArray();
        Server.AnswersBy(request => Answer(request, "messages", "DateSent", "date_sent", Readings["at or before"], times));

        Assert.Equal(5, (await AllAsync(Messages, new RequestFields().Add("DateSent<", Day.AddDays(1)), throttleLimit: 1, pageSize: 1000)).Count);
        Assert.Equal(3, Server.Requests.Count);
    }

    // Slices of time would all have to be read again, because such a server does not filter by the second.
    [Fact]
    public async Task A_server_that_compares_days_only_gets_one_request_after_another()
    {
        Server.AnswersBy(request => Answer(request, "messages", "DateSent", "date_sent", Readings["at or before midnight of the day"]));
        var filter = new RequestFields().Add("DateSent>", Day).Add("DateSent<", Day.AddDays(1).AddHours(12));

        Assert.Equal(12, (await AllAsync(Messages, filter, throttleLimit: 4)).Count);

        // Three requests show how the server compares. The fourth to sixth read the other pages.
        Assert.Equal(6, Server.Requests.Count);
        Assert.All(Server.Requests.Skip(3), static request => Assert.NotEmpty(Value(request, "From")));
    }

    // Any second of a day, with its edges more often than at random.
    private static int Second(Random chance) => chance.Next(3) == 0 ? chance.Next(86_400) : ((int[])[0, 1, 86_398, 86_399])[chance.Next(4)];

    // A page of the list, newest first, filtered as the server interprets the filters. The next page starts after the specified number of records.
    private static CannedResponse Answer(ArrivedRequest request, string list, string field, string member, Func<DateTimeOffset, DateTimeOffset, bool> isUntil, DateTimeOffset[]? times = null)
    {
        var found = (times ?? Times)
            .Where(time => Time(request, field + "<") is not { } newest || isUntil(time, newest))
            .Where(time => !(time < Time(request, field + ">")))
            .OrderDescending()
            .ToList();
        var (from, size) = (int.Parse(Value(request, "From") is { Length: > 0 } text ? text : "0", CultureInfo.InvariantCulture), int.Parse(Value(request, "PageSize"), CultureInfo.InvariantCulture));
        var records = found.Skip(from).Take(size).Select(time => $$"""{"sid": "SM{{time.Ticks}}", "{{member}}": "{{time:yyyy-MM-ddTHH:mm:ssZ}}", "date_created": "{{time:yyyy-MM-ddTHH:mm:ssZ}}"}""");
        var query = request.Target.Split('?')[1].Split("&From=")[0];
        var next = found.Count > from + size ? $"\"/2010-04-01/Accounts/{AccountSid}/{char.ToUpperInvariant(list[0])}{list[1..]}.json?{query}&From={from + size}\"" : "null";
        return CannedResponse.Json($$"""{"{{list}}": [{{string.Join(", ", records)}}], "next_page_uri": {{next}}}""");
    }

    private static DateTimeOffset? Time(ArrivedRequest request, string name)
        => Value(request, name) is { Length: > 0 } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null;

    private static string Value(ArrivedRequest request, string name) => HttpUtility.ParseQueryString(request.Target.Split('?')[1])[name] ?? "";

    private async Task<List<T>> AllAsync<T>(ApiResource<T> resource, RequestFields filter, int throttleLimit, int pageSize = 4, DateTimeOffset? now = null)
    {
        Clock.SetUtcNow(now ?? Day.AddDays(30));
        using var list = Client.List(resource, filter, PagePlan.Of(pageSize, degreeOfParallelism: throttleLimit));
        return await list.RecordsAsync();
    }
}
