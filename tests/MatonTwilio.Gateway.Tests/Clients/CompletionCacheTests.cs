using MatonTwilio.Gateway.Clients;

namespace MatonTwilio.Gateway.Tests;

/// <summary>The cache for completion: it reads one list at a time in the background, keeps it for a while, and reports no errors.</summary>
public class CompletionCacheTests : GatewayTest
{
    private const string Numbers = """{"incoming_phone_numbers": [{"phone_number": "+15551234567"}]}""";
    private const string More = """{"incoming_phone_numbers": [{"phone_number": "+15551234567"}, {"phone_number": "+15557654321"}]}""";

    private static readonly TimeSpan Later = RefreshingCache<TwilioPhoneNumber>.Fresh + TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CompletionCacheTests() => Clock.IsHeld = true;

    private CannedResponse Held => CannedResponse.Json(Numbers) with { Gate = _answer.Task };

    [Fact]
    public async Task Calls_during_a_read_share_it_and_get_its_result()
    {
        Server.Answers(Held);
        var first = CompletionCache.Of(Session).NumbersAsync(null, null);
        await Server.Arrived.ReachesAsync(1);

        Assert.Same(first, CompletionCache.Of(Session).NumbersAsync(null, null));
        Assert.False(first.IsCompleted);

        _answer.SetResult();
        Assert.Equal("+15551234567", Assert.Single(await first.WithTimeout()).PhoneNumber);
        Assert.True(CompletionCache.Of(Session).NumbersAsync(null, null).IsCompletedSuccessfully);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task Known_values_are_returned_at_once_while_they_are_read_again()
    {
        Server.Answers(CannedResponse.Json(Numbers), CannedResponse.Json(More) with { Gate = _answer.Task });
        await CompletionCache.Of(Session).NumbersAsync(null, null).WithTimeout();
        Clock.Advance(Later);

        var known = CompletionCache.Of(Session).NumbersAsync(null, null);
        Assert.True(known.IsCompletedSuccessfully);
        Assert.Single(await known);
        await Server.Arrived.ReachesAsync(2);

        _answer.SetResult();
        await UntilTwoAreKnownAsync().WithTimeout();
        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task Only_one_read_runs_at_a_time()
    {
        Server.Answers(Held, CannedResponse.Json("""{"connections": [{"connection_id": "c1", "status": "ACTIVE"}]}"""));
        var numbers = CompletionCache.Of(Session).NumbersAsync(null, null);
        await Server.Arrived.ReachesAsync(1);

        var connections = CompletionCache.Of(Session).ConnectionsAsync();
        Assert.False(connections.IsCompleted);
        Assert.Single(Server.Requests);

        _answer.SetResult();
        Assert.Single(await numbers.WithTimeout());
        Assert.Equal("c1", Assert.Single(await connections.WithTimeout()).ConnectionId);
    }

    [Fact]
    public async Task A_failure_is_an_empty_list_and_is_not_repeated_at_once()
    {
        Server.AnswersBy(static _ => CannedResponse.Status(401));

        Assert.Empty(await CompletionCache.Of(Session).ConnectionsAsync().WithTimeout());
        Assert.Empty(await CompletionCache.Of(Session).ConnectionsAsync().WithTimeout());
        Assert.Single(Server.Requests);

        Clock.Advance(Later);
        Assert.Empty(await CompletionCache.Of(Session).ConnectionsAsync().WithTimeout());
        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task A_read_without_a_response_ends_by_itself()
    {
        Server.Answers(CannedResponse.Never);
        var numbers = CompletionCache.Of(Session).NumbersAsync(null, null);
        await Server.Arrived.ReachesAsync(1);

        Clock.Advance(RefreshingCache<TwilioPhoneNumber>.TimeLimit);

        Assert.Empty(await numbers.WithTimeout());
    }

    [Fact]
    public async Task Each_account_and_connection_has_its_own_list()
    {
        Server.AnswersBy(static _ => CannedResponse.Json(Numbers));
        await CompletionCache.Of(Session).NumbersAsync(null, null).WithTimeout();
        await CompletionCache.Of(Session).NumbersAsync("AC" + new string('1', 32), "c1").WithTimeout();

        Assert.Contains("AC" + new string('1', 32), Server.Requests[1].Path, StringComparison.Ordinal);
        Assert.Equal("c1", Server.Requests[1].Header("Maton-Connection"));
    }

    private Task UntilTwoAreKnownAsync() => Task.Run(async () =>
    {
        while ((await CompletionCache.Of(Session).NumbersAsync(null, null)).Count < 2)
        {
            await Task.Yield();
        }
    });
}
