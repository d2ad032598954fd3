using System.Globalization;
using System.Text.Json;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Values in each form of JSON: numbers, text, empty text, null.</summary>
public sealed class ConverterTests
{
    private static readonly JsonSerializerOptions Options = WithConverters();

    [Theory]
    [InlineData("7", 7)]
    [InlineData("\"7\"", 7)]
    [InlineData("\"-7\"", -7)]
    [InlineData("\"\\u0037\"", 7)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void A_number_is_read_in_every_form(string json, int? expected)
    {
        Assert.Equal(expected, Read<int?>(json));
        Assert.Equal(expected, Read<long?>(json));
        Assert.Equal(expected, Read<decimal?>(json));
        Assert.Equal(expected is { } seconds ? TimeSpan.FromSeconds(seconds) : null, Read<TimeSpan?>(json));
    }

    [Fact]
    public void Large_and_exact_numbers_keep_their_digits()
    {
        Assert.Equal(9_007_199_254_740_993, Read<long?>("\"9007199254740993\""));
        Assert.Equal(-0.00750m, Read<decimal?>("\"-0.00750\""));
        Assert.Equal("-0.00750", Read<decimal?>("-0.00750")!.Value.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(0.000012m, Read<decimal?>("1.2e-5"));
        Assert.Equal(TimeSpan.FromMilliseconds(1500), Read<TimeSpan?>("\"1.5\""));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("\"true\"", true)]
    [InlineData("\"False\"", false)]
    [InlineData("\"tr\\u0075e\"", true)]
    [InlineData("1", true)]
    [InlineData("\"0\"", false)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void A_Boolean_is_read_in_every_form(string json, bool? expected) => Assert.Equal(expected, Read<bool?>(json));

    [Theory]
    [InlineData("\"text\"", "text")]
    [InlineData("\"\"", "")]
    [InlineData("null", null)]
    [InlineData("15550001111", "15550001111")]
    [InlineData("1.50", "1.50")]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    [InlineData("\"\\u00e9\\n\\ud83d\\udc4d\"", "é\n👍")]
    public void A_text_is_read_in_every_form(string json, string? expected) => Assert.Equal(expected, Read<string>(json));

    [Theory]
    [InlineData("\"Mon, 09 Feb 2026 20:19:55 +0000\"", "2026-02-09T20:19:55.0000000+00:00")]
    [InlineData("\"Mon, 09 Feb 2026 20:19:55 GMT\"", "2026-02-09T20:19:55.0000000+00:00")]
    [InlineData("\"Mon, 09 Feb 2026 15:19:55 -0500\"", "2026-02-09T20:19:55.0000000+00:00")]
    [InlineData("\"Mon, 09 Feb 2026 20:19:55 \\u002b0000\"", "2026-02-09T20:19:55.0000000+00:00")]
    [InlineData("\"2026-02-09T20:19:55.123456Z\"", "2026-02-09T20:19:55.1234560+00:00")]
    [InlineData("\"2026-02-09T20:19:55.123456\"", "2026-02-09T20:19:55.1234560+00:00")]
    [InlineData("\"2026-02-09T22:19:55+02:00\"", "2026-02-09T20:19:55.0000000+00:00")]
    [InlineData("\"2026-02-09\"", "2026-02-09T00:00:00.0000000+00:00")]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void A_time_is_read_as_UTC_from_both_forms_in_every_culture(string json, string? expected)
    {
        using var culture = new InCulture("th-TH");
        var time = Read<DateTimeOffset?>(json);

        Assert.Equal(expected, time?.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(TimeSpan.Zero, time?.Offset ?? TimeSpan.Zero);
    }

    [Fact]
    public void A_map_keeps_text_as_text_and_other_values_as_JSON()
    {
        var map = Read<IReadOnlyDictionary<string, string?>>("""{"a": "x\u0041", "b": null, "c": 1.50, "d": {"e": [1, {"f": true}]}, "g": [], "h": false}""");

        Assert.Equal(
            new Dictionary<string, string?> { ["a"] = "xA", ["b"] = null, ["c"] = "1.50", ["d"] = """{"e": [1, {"f": true}]}""", ["g"] = "[]", ["h"] = "false" },
            map);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("[]")]
    [InlineData("[{\"a\": 1}]")]
    [InlineData("5")]
    public void An_empty_value_in_place_of_a_map_is_null(string json) => Assert.Null(Read<IReadOnlyDictionary<string, string?>>(json));

    // The longest duration of .NET is 922,337,203,685.4776 seconds.
    [Theory]
    [InlineData("\"abc\"")]
    [InlineData("\"922337203685.4776\"")]
    [InlineData("-1e300")]
    public void A_text_that_is_not_a_duration_is_an_error(string json) => Assert.Throws<JsonException>(() => Read<TimeSpan?>(json));

    [Fact]
    public void Responses_are_never_serialized()
    {
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Holder<int?>(1), Options));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Holder<string>("x"), Options));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Holder<IReadOnlyDictionary<string, string?>>(new Dictionary<string, string?>()), Options));
    }

    private static T? Read<T>(string json) => JsonSerializer.Deserialize<Holder<T>>($$"""{"value": {{json}}, "more": {"value": 0} }""", Options)!.Value;

    private static JsonSerializerOptions WithConverters()
    {
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
        foreach (var converter in GatewayJson.Default.Options.Converters)
        {
            options.Converters.Add(converter);
        }

        return options;
    }

    private sealed record Holder<T>(T? Value);
}
