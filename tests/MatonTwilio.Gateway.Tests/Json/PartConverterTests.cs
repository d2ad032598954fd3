using System.Net;
using System.Text.Json;
using MatonTwilio.Gateway.Json;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Fields that are lists, parts of a record, or secrets.</summary>
public sealed class PartConverterTests
{
    [Fact]
    public void The_parts_of_a_list_are_read_in_order_and_an_odd_one_is_left_out()
    {
        var (token, reported) = Read<TwilioToken>("""{"ice_servers":[{"url":"stun:a"},7,{"url":"turn:b"}],"username":"ann"}""");

        Assert.Equal(["stun:a", "turn:b"], token.IceServers!.Select(static server => server.Url));
        Assert.Equal("ann", token.Username);
        Assert.Equal(["ice_servers"], reported);
    }

    [Theory]
    [InlineData("{\"url\":\"stun:a\"}", true)]
    [InlineData("7", true)]
    [InlineData("\"\"", false)]
    [InlineData("null", false)]
    public void A_value_in_place_of_a_list_is_null(string json, bool isReported)
    {
        var (token, reported) = Read<TwilioToken>($$"""{"ice_servers":{{json}},"username":"ann"}""");

        Assert.Equal((null, "ann"), (token.IceServers, token.Username));
        Assert.Equal(isReported ? ["ice_servers"] : [], reported);
    }

    [Theory]
    [InlineData("[]", false)]
    [InlineData("[1]", true)]
    [InlineData("7", true)]
    [InlineData("\"\"", false)]
    [InlineData("null", false)]
    public void A_value_in_place_of_a_part_is_null(string json, bool isReported)
    {
        foreach (var field in (string[])["request", "response"])
        {
            var (call, reported) = Read<TwilioCallEvent>($$"""{"{{field}}":{{json}}}""");

            Assert.Equal((null, null), (call.Request, call.Response));
            Assert.Equal(isReported ? [field] : [], reported);
        }
    }

    [Theory]
    [InlineData("""["get-all","post-all"]""", "get-all, post-all")]
    [InlineData("""["get-all",null]""", "get-all")]
    [InlineData("\"get-all\"", "get-all")]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void A_list_of_texts_may_be_one_text(string json, string? expected)
    {
        var (app, reported) = Read<TwilioAuthorizedConnectApp>($$"""{"permissions":{{json}},"connect_app_sid":"CN1"}""");

        Assert.Equal(expected, app.Permissions is null ? null : string.Join(", ", app.Permissions));
        Assert.Equal("CN1", app.ConnectAppSid);
        Assert.Empty(reported);
    }

    [Theory]
    [InlineData("\"s3cret \\u00e9\"", "s3cret é", false)]
    [InlineData("\"\"", null, false)]
    [InlineData("7", null, true)]
    [InlineData("{\"a\":1}", null, true)]
    [InlineData("\"\\ud83d\"", null, true)]
    public void A_secret_is_read_or_reported_without_its_value(string json, string? expected, bool isReported)
    {
        using var unreadable = UnreadableValues.Begin();

        var token = JsonSerializer.Deserialize($$"""{"password":{{json}},"username":"ann"}""", GatewayJson.Record<TwilioToken>())!;

        Assert.Equal((expected, "ann"), (token.Password is { } secret ? new NetworkCredential("", secret).Password : null, token.Username));
        Assert.Equal(isReported ? ["password: ***"] : [], unreadable.Found.Select(static value => $"{value.Field}: {value.Raw}"));
    }

    private static (T Record, IEnumerable<string> Reported) Read<T>(string json)
        where T : class
    {
        using var unreadable = UnreadableValues.Begin();
        return (JsonSerializer.Deserialize(json, GatewayJson.Record<T>())!, [.. unreadable.Found.Select(static value => value.Field)]);
    }
}
