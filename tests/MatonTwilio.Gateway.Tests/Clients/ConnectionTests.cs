namespace MatonTwilio.Gateway.Tests;

/// <summary>The responses of the control endpoint, in every form.</summary>
public sealed class ConnectionTests : GatewayTest
{
    private const string Full = """
        {"connection_id": "con-1", "status": "ACTIVE", "creation_time": "2026-02-09T20:19:55.123456Z", "last_updated_time": "2026-02-10T08:00:00.000001Z",
         "url": "https://connect.example/con-1", "app": "twilio", "method": "OAUTH2", "unknown": [1, {"a": 2}],
         "metadata": {"account": "Main", "count": 3, "nested": {"a": [1, 2]}, "none": null} }
        """;

    [Theory]
    [InlineData($$"""{"connection": {{Full}}}""")]
    [InlineData(Full)]
    public async Task A_connection_is_read_wrapped_and_bare(string body)
    {
        Server.Answers(CannedResponse.Json(body));

        AssertFull(await Connections.GetAsync("con-1", CancellationToken.None));

        Assert.Equal("/connections/con-1", Assert.Single(Server.Requests).Target);
    }

    [Fact]
    public async Task A_list_is_read_in_its_order()
    {
        Server.Answers(CannedResponse.Json($$"""{"connections": [{{Records.Connection("con-2")}}, {{Full}}]}"""));

        var connections = await Connections.ListAsync("twilio", "ACTIVE", CancellationToken.None);

        Assert.Equal(["con-2", "con-1"], connections.Select(static connection => connection.ConnectionId));
        AssertFull(connections[1]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"connections": null}""")]
    [InlineData("""{"connections": []}""")]
    [InlineData("null")]
    public async Task A_list_without_records_is_empty(string body)
    {
        Server.Answers(CannedResponse.Json(body));

        Assert.Empty(await Connections.ListAsync(app: null, status: null, CancellationToken.None));
    }

    [Theory]
    [InlineData("""{"connection": {{0}}}""")]
    [InlineData("{{0}}")]
    public async Task A_new_connection_is_requested_as_JSON_and_read_wrapped_and_bare(string form)
    {
        Server.Answers(CannedResponse.Json(form.Replace("{{0}}", Records.Connection("con-3", "PENDING"), StringComparison.Ordinal)));

        var made = await Connections.CreateAsync("twilio", method: null, CancellationToken.None);

        Assert.Equal(("con-3", "PENDING", "https://connect.example/con-3"), (made.ConnectionId, made.Status, made.Url));
        var request = Assert.Single(Server.Requests);
        Assert.Equal(("POST", "/connections", """{"app": "twilio"}"""), (request.Method, request.Target, request.Body));
        Assert.StartsWith("application/json", request.Header("Content-Type"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_connection_with_only_an_id_is_read_again_for_its_page()
    {
        Server.Answers(CannedResponse.Json("""{"connection_id": "con-3"}"""), CannedResponse.Json(Records.Connection("con-3", "PENDING")));

        var made = await Connections.CreateAsync("twilio", method: null, CancellationToken.None);

        Assert.Equal("https://connect.example/con-3", made.Url);
        Assert.Equal(["POST /connections", "GET /connections/con-3"], Server.Requests.Select(static request => $"{request.Method} {request.Target}"));
    }

    [Fact]
    public async Task The_name_of_an_app_cannot_change_the_rest_of_the_path()
    {
        Server.Answers(CannedResponse.Json(Records.Connection("con-3")));

        await Connections.CreateAsync("""a", "b": "\c""", method: null, CancellationToken.None);

        using var body = System.Text.Json.JsonDocument.Parse(Assert.Single(Server.Requests).Body);
        Assert.Equal("""a", "b": "\c""", Assert.Single(body.RootElement.EnumerateObject()).Value.GetString());
    }

    [Fact]
    public async Task A_response_without_a_connection_is_an_error()
    {
        Server.Answers(CannedResponse.Json("{}"), CannedResponse.Json("{}"), CannedResponse.Json("""{"connections": []}"""));

        var read = await Assert.ThrowsAsync<MatonGatewayException>(() => Connections.GetAsync("con-1", CancellationToken.None));
        var made = await Assert.ThrowsAsync<MatonGatewayException>(() => Connections.CreateAsync("twilio", method: null, CancellationToken.None));

        Assert.Equal((MatonFailureReason.UnexpectedAnswer, "GET", "/connections/con-1"), (read.Reason, read.Method, read.Path));
        Assert.Equal((MatonFailureReason.UnexpectedAnswer, "POST", "/connections"), (made.Reason, made.Method, made.Path));
        Assert.Equal(3, Server.Requests.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    public async Task A_connection_without_an_id_in_the_response_is_the_newest_pending_one(string body)
    {
        Server.Answers(
            CannedResponse.Json(body),
            CannedResponse.Json("""
                {"connections": [{"connection_id": "con-1", "url": "https://connect.example/1", "creation_time": "2026-02-01T00:00:00.000000"},
                {"connection_id": "con-2", "url": "https://connect.example/2", "creation_time": "2026-02-02T00:00:00.000000"}]}
                """));

        var made = await Connections.CreateAsync("twilio", method: null, CancellationToken.None);

        Assert.Equal("con-2", made.ConnectionId);
        Assert.Contains("status=PENDING", Server.Requests[1].Target, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData($$"""{"connection": {{Full}}}""")]
    public async Task A_connection_is_removed_with_any_successful_response(string body)
    {
        Server.Answers(CannedResponse.Json(body));

        await Connections.RemoveAsync("con/1 ?", CancellationToken.None);

        Assert.Equal("DELETE /connections/con%2F1%20%3F", Server.Requests.Select(static request => $"{request.Method} {request.Target}").Single());
    }

    private static void AssertFull(MatonConnection connection)
    {
        Assert.Equal(("con-1", "ACTIVE", "twilio", "OAUTH2"), (connection.ConnectionId, connection.Status, connection.App, connection.Method));
        Assert.Equal(("https://connect.example/con-1", "con-1"), (connection.Url, connection.ToString()));
        Assert.Equal(new DateTimeOffset(2026, 2, 9, 20, 19, 55, 123, 456, TimeSpan.Zero), connection.CreationTime);
        Assert.Equal(new DateTimeOffset(2026, 2, 10, 8, 0, 0, 0, 1, TimeSpan.Zero), connection.LastUpdatedTime);
        Assert.Equal(
            new Dictionary<string, string?> { ["account"] = "Main", ["count"] = "3", ["nested"] = """{"a": [1, 2]}""", ["none"] = null }, connection.Metadata);
    }
}
