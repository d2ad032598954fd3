using System.Globalization;

namespace MatonTwilio.Tests;

/// <summary>Every parameter that is a time accepts every supported form of times.</summary>
public class MomentTests : ModuleTest
{
    private static readonly DateTimeOffset Today = new(DateTime.SpecifyKind(TimeProvider.System.GetLocalNow().Date, DateTimeKind.Local));

    public static TheoryData<string> Cmdlets => [.. TheContract.Table.Operations.Where(static operation => operation.IsList).Select(static operation => operation.Commands[0].Name).Distinct()];

    [Theory, MemberData(nameof(Cmdlets))]
    public void Every_time_is_read_in_one_way(string name) => Assert.All(
        Run($"Get-Command {name}").One<CmdletInfo>().Parameters.Values.Where(static parameter => parameter.ParameterType == typeof(DateTimeOffset) || parameter.ParameterType == typeof(DateTime)),
        static parameter => Assert.Contains(parameter.Attributes, static attribute => attribute.GetType().Name == "MomentAttribute"));

    [Theory]
    [InlineData("today", 0)]
    [InlineData("Yesterday", -1)]
    [InlineData("TOMORROW", 1)]
    public void A_named_day_is_its_local_midnight(string word, int days)
        => Assert.Equal(Midnight(days), Asked($"-SentAfter {word}"));

    [Theory]
    [InlineData("-1d", -86_400)]
    [InlineData("-90m", -5_400)]
    [InlineData("-2h", -7_200)]
    [InlineData("-30s", -30)]
    [InlineData("-1.5h", -5_400)]
    [InlineData("'-2 w'", -1_209_600)]
    [InlineData("+3h", 10_800)]
    [InlineData("now", 0)]
    [InlineData("' now '", 0)]
    [InlineData("([timespan]::FromDays(1))", -86_400)]
    [InlineData("([timespan]'-1.00:00:00')", -86_400)]
    public void An_offset_counts_from_now(string text, int seconds)
    {
        var before = Second(TimeProvider.System.GetUtcNow());
        var asked = Asked($"-SentAfter {text}");

        Assert.InRange(asked, before.AddSeconds(seconds), TimeProvider.System.GetUtcNow().AddSeconds(seconds));
    }

    [Theory]
    [InlineData("2026-W07", "2026-02-09")]
    [InlineData("2026W07", "2026-02-09")]
    [InlineData("2026-w07-3", "2026-02-11")]
    [InlineData("2026-W07-7", "2026-02-15")]
    [InlineData("2020-W53", "2020-12-28")]
    [InlineData("2026-02-10", "2026-02-10")]
    [InlineData("2026-02-10T08:30", "2026-02-10T08:30")]
    public void A_time_without_a_zone_is_local(string text, string local)
        => Assert.Equal(new DateTimeOffset(DateTime.Parse(local, CultureInfo.InvariantCulture)), Asked($"-SentAfter {text}"));

    [Theory]
    [InlineData("2026-02-10T08:30Z", "2026-02-10T08:30Z")]
    [InlineData("2026-02-10T08:30+02:00", "2026-02-10T06:30Z")]
    [InlineData("([datetimeoffset]'2026-02-10T08:30+02:00')", "2026-02-10T06:30Z")]
    [InlineData("([datetime]::new(2026, 2, 10, 8, 30, 0, [System.DateTimeKind]::Utc))", "2026-02-10T08:30Z")]
    public void A_time_with_a_zone_keeps_it(string text, string time)
        => Assert.Equal(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture), Asked($"-SentAfter {text}"));

    [Theory]
    [InlineData("'yesterday 18:00'", -1, 18, 0)]
    [InlineData("'today 9:05'", 0, 9, 5)]
    [InlineData("'Tomorrow at 09:30'", 1, 9, 30)]
    public void A_named_day_may_have_a_time(string text, int days, int hour, int minute)
        => Assert.Equal(Midnight(days) + new TimeSpan(hour, minute, 0), Asked($"-SentAfter {text}"));

    [Theory]
    [InlineData("yesterday", -1)]
    [InlineData("-2d", -2)]
    [InlineData("([timespan]::FromDays(3))", -3)]
    public void A_day_accepts_the_same_forms(string text, int days)
    {
        var sandbox = ConnectToSandbox();

        Run($"Get-TwilioMessage -DateSent {text}");

        Assert.Contains($"DateSent={Midnight(days):yyyy-MM-dd}", sandbox.Requests[0].Query());
    }

    [Theory]
    [InlineData("'tomorrow 25:00'")]
    [InlineData("'tomorrow at noon'")]
    [InlineData("1.5")]
    [InlineData("'1.5'")]
    [InlineData("5")]
    [InlineData("1e3")]
    [InlineData("20260210")]
    [InlineData("99999999999")]
    [InlineData("gestern")]
    [InlineData("2026-W54")]
    [InlineData("2025-W53")]
    [InlineData("0000-W01")]
    [InlineData("2026-W00")]
    [InlineData("-1y")]
    [InlineData("-")]
    [InlineData("''")]
    [InlineData("2026-02-30")]
    public void A_value_that_is_not_a_time_is_an_error_with_the_accepted_forms(string text)
    {
        var sandbox = ConnectToSandbox();

        var error = TerminatingErrorOf($"Get-TwilioMessage -SentAfter {text}");

        Assert.Contains("Expected a date or time", error.Exception.Message, StringComparison.Ordinal);
        Assert.Empty(sandbox.Requests);
    }

    private static DateTimeOffset Midnight(int days) => new(Today.DateTime.AddDays(days), TimeZoneInfo.Local.GetUtcOffset(Today.DateTime.AddDays(days)));

    private static DateTimeOffset Second(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());

    private DateTimeOffset Asked(string parameter)
    {
        var sandbox = ConnectToSandbox();
        Run($"Get-TwilioMessage {parameter}");
        return DateTimeOffset.Parse(sandbox.Requests[0].Query().Single(static field => field.StartsWith("DateSent>", StringComparison.Ordinal))["DateSent>=".Length..], CultureInfo.InvariantCulture);
    }
}
