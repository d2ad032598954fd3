using System.Net;
using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Paging;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Requests as the server receives them.</summary>
public sealed class WireTests : GatewayTest
{
    public WireTests() => Server.AnswersBy(request => request.Method == "DELETE" ? CannedResponse.NoContent : CannedResponse.Json(Records.Message()));

    [Theory]
    [InlineData("GET", MessagePath)]
    [InlineData("POST", MessagesPath)]
    [InlineData("DELETE", MessagePath)]
    public async Task A_request_has_its_method_and_its_path_under_the_gateway(string method, string path)
    {
        await DoAsync(method);

        var request = Assert.Single(Server.Requests);
        Assert.Equal(method, request.Method);
        Assert.Equal("/twilio" + path, request.Target);
    }

    [Fact]
    public async Task A_request_has_the_key_the_accepted_content_type_and_the_user_agent()
    {
        await ReadAsync();

        var request = Assert.Single(Server.Requests);
        Assert.Equal($"Bearer {Key}", request.Header("Authorization"));
        Assert.Equal("application/json", request.Header("Accept"));
        Assert.Equal("gzip, deflate, br", request.Header("Accept-Encoding"));
        Assert.Matches(@"^MatonTwilio/\d+\.\d+\.\d+", request.Header("User-Agent"));
        Assert.Equal(Server.Address.Authority, request.Header("Host"));
        Assert.Null(request.Header("Cookie"));
    }

    // Both sides agree on HTTP/2 only through TLS. On this server's plain connections, a request is sent as HTTP/1.1, whatever version it requests.
    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public void A_request_prefers_HTTP_2_and_accepts_HTTP_1_1(string method)
    {
        using var message = new ApiRequest(new HttpMethod(method), Settings.GatewayUri, MessagesPath).ToMessage();

        Assert.Equal((HttpVersion.Version20, HttpVersionPolicy.RequestVersionOrLower), (message.Version, message.VersionPolicy));
    }

    [Fact]
    public async Task Without_a_connection_there_is_no_header_for_it()
    {
        await ReadAsync();

        Assert.Null(Assert.Single(Server.Requests).Header("Maton-Connection"));
    }

    [Fact]
    public async Task The_connection_of_the_session_is_in_the_header()
    {
        Settings = Settings with { ConnectionId = "con-session" };

        await ReadAsync();

        Assert.Equal("con-session", Assert.Single(Server.Requests).Header("Maton-Connection"));
    }

    [Fact]
    public async Task The_connection_of_the_client_takes_precedence_over_that_of_the_session()
    {
        Settings = Settings with { ConnectionId = "con-session" };
        var client = new TwilioClient(Session) { AccountSid = AccountSid, ConnectionId = "con-client" };

        await client.GetAsync(Messages, MessageSid, CancellationToken.None);

        Assert.Equal("con-client", Assert.Single(Server.Requests).Header("Maton-Connection"));
    }

    [Fact]
    public async Task Requests_to_the_control_endpoint_have_no_connection()
    {
        Settings = Settings with { ConnectionId = "con-session" };
        Server.Answers(CannedResponse.Json("""{"connections": []}"""));

        await Connections.ListAsync("twilio", "ACTIVE", CancellationToken.None);

        var request = Assert.Single(Server.Requests);
        Assert.Equal("/connections?app=twilio&status=ACTIVE", request.Target);
        Assert.Equal($"Bearer {Key}", request.Header("Authorization"));
        Assert.Null(request.Header("Maton-Connection"));
    }

    [Fact]
    public async Task Cookies_are_not_kept()
    {
        Server.Answers(CannedResponse.Json(Records.Message(), 200, "Set-Cookie: id=1; Path=/"));

        await ReadAsync();
        await ReadAsync();

        Assert.All(Server.Requests, static request => Assert.Null(request.Header("Cookie")));
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("+15550001111", "%2B15550001111")]
    [InlineData("salt & pepper=1", "salt+%26+pepper%3D1")]
    [InlineData("a%b;c/d?e#f", "a%25b%3Bc%2Fd%3Fe%23f")]
    [InlineData("é ß 漢", "%C3%A9+%C3%9F+%E6%BC%A2")]
    [InlineData("👍🏽", "%F0%9F%91%8D%F0%9F%8F%BD")]
    [InlineData("one\r\ntwo\t'\"", "one%0D%0Atwo%09%27%22")]
    public async Task A_forms_value_is_encoded(string value, string encoded)
    {
        await Client.CreateAsync(Messages, new RequestFields().Add("Body", value), CancellationToken.None);

        var request = Assert.Single(Server.Requests);
        Assert.Equal("application/x-www-form-urlencoded", request.Header("Content-Type"));
        Assert.Equal($"Body={encoded}", request.Body);
    }

    [Fact]
    public async Task A_field_with_several_values_is_repeated_in_order()
    {
        var fields = new RequestFields().Add("MediaUrl", new[] { "https://a.example/1?x=1&y=2", "https://a.example/2" }).Add("To", "+15550001111");

        await Client.CreateAsync(Messages, fields, CancellationToken.None);

        Assert.Equal(
            "MediaUrl=https%3A%2F%2Fa.example%2F1%3Fx%3D1%26y%3D2&MediaUrl=https%3A%2F%2Fa.example%2F2&To=%2B15550001111",
            Assert.Single(Server.Requests).Body);
    }

    [Fact]
    public async Task A_change_is_sent_to_the_record()
    {
        await Client.UpdateAsync(Messages, MessageSid, new RequestFields().Add("Body", ""), CancellationToken.None);

        var request = Assert.Single(Server.Requests);
        Assert.Equal(("POST", "/twilio" + MessagePath, "Body="), (request.Method, request.Target, request.Body));
    }

    [Fact]
    public async Task A_form_without_fields_is_still_a_form()
    {
        await Client.CreateAsync(Messages, new RequestFields(), CancellationToken.None);

        var request = Assert.Single(Server.Requests);
        Assert.Equal("application/x-www-form-urlencoded", request.Header("Content-Type"));
        Assert.Equal("0", request.Header("Content-Length"));
    }

    [Fact]
    public async Task A_large_body_is_sent_completely()
    {
        var body = new string('x', 1 << 20);

        await Client.CreateAsync(Messages, new RequestFields().Add("Body", body), CancellationToken.None);

        Assert.Equal("Body=" + body, Assert.Single(Server.Requests).Body);
    }

    [Fact]
    public async Task The_filter_and_page_size_of_a_list_are_its_query()
    {
        Server.Answers(CannedResponse.Json(Records.Page("messages", next: null)));
        var filter = new RequestFields()
            .Add("DateSent>", new DateTimeOffset(2026, 2, 1, 1, 30, 0, TimeSpan.FromHours(1.5)))
            .Add("To", "+15550001111")
            .Add("From", "ACME & Söhne");

        using var list = Client.List(Messages, filter, new PagePlan(50));
        await list.NextAsync(CancellationToken.None);

        var request = Assert.Single(Server.Requests);
        Assert.Equal("/twilio" + MessagesPath, request.Path);
        Assert.Equal("DateSent%3E=2026-02-01T00%3A00%3A00Z&To=%2B15550001111&From=ACME%20%26%20S%C3%B6hne&PageSize=50", request.Query);
    }

    [Fact]
    public async Task Fields_are_added_to_the_query_of_a_path()
    {
        Server.Answers(CannedResponse.Json("{}"));

        await new RawClient(Session, Client).SendAsync("GET", "Messages.json?To=1", new RequestFields().Add("From", "2"), form: null, CancellationToken.None);

        Assert.Equal("To=1&From=2", Assert.Single(Server.Requests).Query);
    }

    [Fact]
    public async Task The_filter_of_the_caller_is_not_changed()
    {
        Server.Answers(CannedResponse.Json(Records.Page("messages", next: null)));
        var filter = new RequestFields().Add("To", "+15550001111");

        using var list = Client.List(Messages, filter, new PagePlan(50));
        await list.NextAsync(CancellationToken.None);

        Assert.Equal("To", Assert.Single(filter).Key);
    }

    [Theory]
    [InlineData("a b", "a%20b")]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a?b#c", "a%3Fb%23c")]
    [InlineData("a%2Fb", "a%252Fb")]
    [InlineData("ü", "%C3%BC")]
    public async Task A_value_in_a_path_cannot_change_the_rest_of_the_path(string sid, string escaped)
    {
        await Client.GetAsync(Messages, sid, CancellationToken.None);

        Assert.Equal($"/twilio/2010-04-01/Accounts/{AccountSid}/Messages/{escaped}.json", Assert.Single(Server.Requests).Target);
    }

    [Fact]
    public async Task A_slash_at_the_end_of_the_gateway_URL_is_not_doubled()
    {
        Settings = Settings with { GatewayUri = new Uri(Server.GatewayUri + "/") };

        await ReadAsync();

        Assert.Equal("/twilio" + MessagePath, Assert.Single(Server.Requests).Target);
    }

    [Fact]
    public async Task A_request_for_another_account_has_its_path()
    {
        var client = new TwilioClient(Session) { AccountSid = "AC00000000000000000000000000000002" };

        await client.GetAsync(Messages, MessageSid, CancellationToken.None);

        Assert.Contains("/Accounts/AC00000000000000000000000000000002/", Assert.Single(Server.Requests).Target, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_have_Twilios_format_in_every_culture()
    {
        using var culture = new InCulture("ar-SA");
        var fields = new RequestFields()
            .Add("Yes", true)
            .Add("No", false)
            .Add("Time", new DateTimeOffset(2026, 2, 9, 23, 59, 59, 999, TimeSpan.FromHours(-5)))
            .Add("Day", new DateTime(2026, 2, 9, 23, 0, 0, DateTimeKind.Local))
            .Add("Duration", TimeSpan.FromMinutes(90))
            .Add("Count", 1234567)
            .Add("Price", -0.0075m)
            .Add("Address", new Uri("https://a.example"))
            .Add("Nothing", null)
            .Add("None", Array.Empty<string>());

        Assert.Equal(
            "Yes=true, No=false, Time=2026-02-10T04:59:59Z, Day=2026-02-09, Duration=5400, Count=1234567, Price=-0.0075, Address=https://a.example, Nothing=",
            fields.ToString());
    }
}
