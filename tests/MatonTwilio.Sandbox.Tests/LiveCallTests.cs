using System.Net;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>Resources of a call in progress: streams, SIPREC, transcriptions, messages, payments.</summary>
public sealed class LiveCallTests : IDisposable
{
    private const string Callback = "https://example.com/";

    private readonly SandboxClient _sandbox = new();

    public static TheoryData<string, string> Beginnings => new()
    {
        { "Streams", "Url=wss://example.com/" },
        { "Siprec", "" },
        { "Transcriptions", "" },
        { "UserDefinedMessages", "Content={}" },
        { "UserDefinedMessageSubscriptions", $"Callback={Callback}" },
        { "Payments", $"IdempotencyKey=a&StatusCallback={Callback}" },
    };

    public void Dispose() => _sandbox.Dispose();

    [Theory]
    [MemberData(nameof(Beginnings))]
    public async Task Nothing_starts_before_the_call_is_answered_or_after_its_end(string resource, string form)
    {
        var call = await _sandbox.CallAsync();
        Assert.Equal(21220, await _sandbox.RefusedPostAsync(PathOf(call, resource), Form(form)));

        _sandbox.Clock.Advance(TimeSpan.FromSeconds(3));
        using (var made = await _sandbox.SendAsync(HttpMethod.Post, _sandbox.Url(PathOf(call, resource)), Form(form)))
        {
            Assert.True(made.IsSuccessStatusCode);
        }

        _sandbox.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(21220, await _sandbox.RefusedPostAsync(PathOf(call, resource), Form(form)));
    }

    [Theory]
    [InlineData("Streams", "Url=wss://example.com/")]
    [InlineData("Siprec", "")]
    [InlineData("Transcriptions", "")]
    public async Task A_stream_ends_by_its_name_or_with_the_call_and_its_name_is_then_free(string resource, string form)
    {
        var call = await AnsweredCallAsync();
        var named = Form($"{form}&Name=audio");
        var first = Text(await _sandbox.PostAsync(PathOf(call, resource), HttpStatusCode.OK, named), "sid");
        Assert.Equal(20409, await _sandbox.RefusedAsync(HttpMethod.Post, PathOf(call, resource), HttpStatusCode.Conflict, named));

        var stopped = await _sandbox.PostAsync(PathOf(call, $"{resource}/audio"), HttpStatusCode.OK, ("Status", "stopped"));
        Assert.Equal((first, "stopped"), (Text(stopped, "sid"), Text(stopped, "status")));

        var second = Text(await _sandbox.PostAsync(PathOf(call, resource), HttpStatusCode.OK, named), "sid");
        Assert.NotEqual(first, second);
        _sandbox.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(20404, await _sandbox.RefusedAsync(HttpMethod.Post, PathOf(call, $"{resource}/audio"), HttpStatusCode.NotFound, ("Status", "stopped")));
        Assert.Equal(20404, await _sandbox.RefusedAsync(HttpMethod.Get, PathOf(call, $"{resource}/{second}"), HttpStatusCode.NotFound));
    }

    [Theory]
    [InlineData("Streams", "Url=https://example.com/", 31922)]
    [InlineData("Streams", "Url=example", 21205)]
    [InlineData("Streams", "Url=wss://example.com/&Track=none", 31941)]
    [InlineData("Streams", "Url=wss://example.com/&Parameter100.Name=a", 20001)]
    [InlineData("Siprec", "Track=none", 31941)]
    [InlineData("Siprec", "StatusCallbackMethod=PUT", 21209)]
    [InlineData("Transcriptions", "StatusCallbackUrl=example", 21205)]
    [InlineData("UserDefinedMessages", "Content=Hello", 20422)]
    [InlineData("UserDefinedMessageSubscriptions", "Callback=example", 21205)]
    [InlineData("Payments", $"IdempotencyKey=a&StatusCallback={Callback}&ChargeAmount=1000000", 64003)]
    [InlineData("Payments", $"IdempotencyKey=a&StatusCallback={Callback}&ChargeAmount=-1", 64003)]
    [InlineData("Payments", $"IdempotencyKey=a&StatusCallback={Callback}&PaymentMethod=ach-debit", 64014)]
    [InlineData("Payments", $"IdempotencyKey=a&StatusCallback={Callback}&BankAccountType=consumer-checking", 64017)]
    public async Task An_invalid_form_is_refused(string resource, string form, int code)
        => Assert.Equal(code, await _sandbox.RefusedPostAsync(PathOf(await AnsweredCallAsync(), resource), Form(form)));

    [Theory]
    [InlineData("", "payment-card-number expiration-date security-code postal-code")]
    [InlineData("&PostalCode=false&BankAccountType=&ChargeAmount=20.45", "payment-card-number expiration-date security-code")]
    [InlineData("&PostalCode=false&SecurityCode=false", "payment-card-number expiration-date")]
    [InlineData("&PaymentMethod=ach-debit&Parameter={}", "bank-routing-number bank-account-number")]
    public async Task A_payment_is_completed_when_all_entries_exist(string more, string entries)
    {
        var call = await AnsweredCallAsync();
        var payment = Text(await _sandbox.PostAsync(PathOf(call, "Payments"), HttpStatusCode.Created, Form($"IdempotencyKey=a&StatusCallback={Callback}{more}")), "sid");
        var path = PathOf(call, $"Payments/{payment}");
        Assert.Equal(64018, await _sandbox.RefusedPostAsync(path, Change("")));
        foreach (var entry in entries.Split(' '))
        {
            Assert.Equal(64019, await _sandbox.RefusedPostAsync(path, Change("&Status=complete")));
            await _sandbox.PostAsync(path, HttpStatusCode.Accepted, Change($"&Capture={entry}"));
        }

        await _sandbox.PostAsync(path, HttpStatusCode.Accepted, Change("&Status=complete"));
        Assert.Equal(64021, await _sandbox.RefusedPostAsync(path, Change("&Status=cancel")));
    }

    [Fact]
    public async Task The_time_of_its_end_is_that_of_the_first_request_that_stops_it()
    {
        var call = await AnsweredCallAsync();
        var begun = await _sandbox.PostAsync(PathOf(call, "Siprec"), HttpStatusCode.OK);
        _sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
        var stopped = await _sandbox.PostAsync(PathOf(call, $"Siprec/{Text(begun, "sid")}"), HttpStatusCode.OK, ("Status", "stopped"));
        _sandbox.Clock.Advance(TimeSpan.FromSeconds(10));
        var again = await _sandbox.PostAsync(PathOf(call, $"Siprec/{Text(begun, "sid")}"), HttpStatusCode.OK, ("Status", "stopped"));

        Assert.NotEqual(Text(begun, "date_updated"), Text(stopped, "date_updated"));
        Assert.Equal(Text(stopped, "date_updated"), Text(again, "date_updated"));
    }

    [Fact]
    public async Task A_subscription_is_deleted_once()
    {
        var call = await AnsweredCallAsync();
        var subscription = Text(await _sandbox.PostAsync(PathOf(call, "UserDefinedMessageSubscriptions"), HttpStatusCode.Created, ("Callback", Callback)), "sid");

        await _sandbox.DeleteAsync(PathOf(call, $"UserDefinedMessageSubscriptions/{subscription}"));

        Assert.Equal(20404, await _sandbox.RefusedAsync(HttpMethod.Delete, PathOf(call, $"UserDefinedMessageSubscriptions/{subscription}"), HttpStatusCode.NotFound));
    }

    private static (string Name, string Value)[] Change(string more) => Form($"IdempotencyKey=b&StatusCallback={Callback}{more}");

    private string PathOf(string call, string part) => $"{_sandbox.Account}/Calls/{call}/{part}.json";

    private async Task<string> AnsweredCallAsync()
    {
        var call = await _sandbox.CallAsync();
        _sandbox.Clock.Advance(TimeSpan.FromSeconds(3));
        return call;
    }
}
