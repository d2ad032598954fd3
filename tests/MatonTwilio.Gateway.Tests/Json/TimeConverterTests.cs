using System.Globalization;
using System.Text.Json;
using MatonTwilio.Gateway.Json;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Times in Twilio's format are read by position, with the same results and refusals as the general parser.</summary>
public sealed class TimeConverterTests
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new TimeConverter() } };

    [Fact]
    public void Every_day_and_month_has_the_same_result_as_the_general_parser()
    {
        // Four years of days, including a leap day, with all hours, minutes and seconds.
        for (var number = 0; number < 1461; number++)
        {
            var time = new DateTimeOffset(2023, 3, 1, number % 24, number % 60, number * 7 % 60, TimeSpan.Zero).AddDays(number);
            var text = time.ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture) + " +0000";

            Assert.Equal(time, Read(text));
            Assert.Equal(TimeSpan.Zero, Read(text)!.Value.Offset);
        }
    }

    [Theory]
    [InlineData("Mon, 09 Feb 2026 20:19:55 +0100", "2026-02-09T19:19:55Z")]
    [InlineData("Mon, 09 Feb 2026 20:19:55 GMT", "2026-02-09T20:19:55Z")]
    [InlineData("Mon, 9 Feb 2026 20:19:55 +0000", "2026-02-09T20:19:55Z")]
    [InlineData("mon, 09 feb 2026 20:19:55 +0000", "2026-02-09T20:19:55Z")]
    [InlineData("2026-02-09T20:19:55.123456Z", "2026-02-09T20:19:55.123456Z")]
    public void Other_forms_are_still_read(string text, string expected)
        => Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), Read(text));

    [Theory]
    [InlineData("Tue, 09 Feb 2026 20:19:55 +0000")]
    [InlineData("Sun, 29 Feb 2026 20:19:55 +0000")]
    [InlineData("Mon, 00 Feb 2026 20:19:55 +0000")]
    [InlineData("Mon, 09 Fev 2026 20:19:55 +0000")]
    [InlineData("Mon, 09 Feb 2026 24:19:55 +0000")]
    [InlineData("Mon, 09 Feb 2026 20:60:55 +0000")]
    [InlineData("Mon, 09 Feb 2026 20:19:60 +0000")]
    [InlineData("Mon, 0x Feb 2026 20:19:55 +0000")]
    [InlineData("Mon, 09 Feb 20/6 20:19:55 +0000")]
    [InlineData("Mon, 09 Feb 2026 20-19:55 +0000")]
    [InlineData("Mon, 09 Feb 2026 20:19-55 +0000")]
    public void A_value_that_is_not_a_time_is_refused(string text) => Assert.Throws<JsonException>(() => Read(text));

    private static DateTimeOffset? Read(string text) => JsonSerializer.Deserialize<DateTimeOffset?>($"\"{text}\"", Options);
}
