using System.Net;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>Senders have a rate, a queue and a price, so that a campaign can be rehearsed.</summary>
public sealed class SenderLimitTests : IDisposable
{
    // One segment in ten seconds: the queue of four hours has room for 1,440 segments besides the one in progress.
    private readonly SandboxClient _sandbox = new(options => options with { SegmentsPerSecond = 0.1 });

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task Messages_of_one_sender_wait_in_its_queue()
    {
        var (first, second) = (await SendAsync(), await SendAsync());
        var other = await SendAsync(from: "+15557654321");
        _sandbox.Clock.Advance(TimeSpan.FromSeconds(4));

        Assert.Equal(["delivered", "queued", "delivered"], [await StatusAsync(first), await StatusAsync(second), await StatusAsync(other)]);

        _sandbox.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("delivered", await StatusAsync(second));
    }

    [Fact]
    public async Task A_long_message_takes_the_time_of_its_segments()
    {
        await SendAsync(body: new string('a', 400));
        var next = await SendAsync();
        _sandbox.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal("queued", await StatusAsync(next));

        _sandbox.Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal("delivered", await StatusAsync(next));
    }

    [Fact]
    public async Task Idle_time_of_a_sender_does_not_count_later()
    {
        await SendAsync();
        _sandbox.Clock.Advance(TimeSpan.FromMinutes(5));
        var (first, second) = (await SendAsync(), await SendAsync());
        _sandbox.Clock.Advance(TimeSpan.FromSeconds(4));

        Assert.Equal(["delivered", "queued"], [await StatusAsync(first), await StatusAsync(second)]);
    }

    [Fact]
    public async Task A_message_that_waits_longer_than_its_validity_period_fails()
    {
        await SendAsync();
        var sid = await SendAsync(more: ("ValidityPeriod", "5"));
        _sandbox.Clock.Advance(TimeSpan.FromSeconds(5));

        var message = await _sandbox.GetAsync($"{_sandbox.Account}/Messages/{sid}.json");

        Assert.Equal(("failed", 30036), (Text(message, "status"), Number(message, "error_code")));
        Assert.Null(message["price"]);
    }

    [Fact]
    public async Task A_queue_of_four_hours_is_full()
    {
        for (var count = 0; count <= 1440; count++)
        {
            await SendAsync();
        }

        Assert.Equal(21611, await _sandbox.RefusedPostAsync($"{_sandbox.Account}/Messages.json", ("To", Recipient), ("From", Own), ("Body", "One more")));
        await SendAsync(from: "+15557654321");
    }

    [Fact]
    public async Task Without_a_rate_no_message_waits()
    {
        using var sandbox = new SandboxClient();
        for (var count = 0; count < 3; count++)
        {
            await sandbox.SendMessageAsync();
        }

        var last = await sandbox.SendMessageAsync();
        sandbox.Clock.Advance(TimeSpan.FromSeconds(4));

        Assert.Equal("delivered", await sandbox.StatusAsync("Messages", last));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("36001")]
    [InlineData("soon")]
    public async Task An_invalid_validity_period_is_refused(string period)
        => Assert.Equal(21624, await _sandbox.RefusedPostAsync(
            $"{_sandbox.Account}/Messages.json", ("To", Recipient), ("From", Own), ("Body", "Hello"), ("ValidityPeriod", period)));

    [Theory]
    [InlineData("+15559876543", "Hello", "-0.00790")]
    [InlineData("+447700900999", "Hello", "-0.04630")]
    [InlineData("+4930123456", "ü𝄞", "-0.11120")]
    [InlineData("+35312345678", "Hello", "-0.06000")]
    [InlineData("whatsapp:+4930123456", "Hello", "-0.00790")]
    public async Task The_price_is_that_of_the_recipients_country(string to, string body, string price)
    {
        var sid = await SendAsync(to: to, from: to.Contains(':', StringComparison.Ordinal) ? $"whatsapp:{Own}" : Own, body: body);
        _sandbox.Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(price, Text(await _sandbox.GetAsync($"{_sandbox.Account}/Messages/{sid}.json"), "price") ?? "none");
    }

    private async Task<string> SendAsync(string to = Recipient, string from = Own, string body = "Hello", params (string Name, string Value)[] more)
        => Text(await _sandbox.PostAsync(
            $"{_sandbox.Account}/Messages.json", HttpStatusCode.Created, [("To", to), ("From", from), ("Body", body), .. more]), "sid")!;

    private Task<string> StatusAsync(string sid) => _sandbox.StatusAsync("Messages", sid);
}
