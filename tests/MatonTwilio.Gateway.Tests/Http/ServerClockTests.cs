using MatonTwilio.Gateway.Http;
using Microsoft.Extensions.Time.Testing;

namespace MatonTwilio.Gateway.Tests;

/// <summary>The servers' times, from the Date of responses and from the records that were just created.</summary>
public sealed class ServerClockTests
{
    private static readonly DateTimeOffset Begun = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _time = new(Begun);
    private readonly ServerClock _clock;

    public ServerClockTests() => _clock = new ServerClock(_time);

    [Fact]
    public void The_best_known_clock_is_used_and_continues_with_the_timer_of_this_machine()
    {
        _time.Advance(Second);
        Assert.Equal(new ServerTime(Begun + Second, Begun + (2 * Second), ClockSource.Local), Now());
        Assert.Equal(Begun + Second, _clock.GatewayAt(_time.GetTimestamp()));

        _clock.ObserveDate(Begun + Ahead);
        _time.Advance(Second);
        Assert.Equal(new ServerTime(Begun + Ahead + Second, Begun + Ahead + (2 * Second), ClockSource.Gateway), Now());
        Assert.Equal(Begun + Ahead + Second, _clock.GatewayAt(_time.GetTimestamp()));
        Assert.Null(_clock.TwilioAheadOfGateway);

        _clock.ObserveCreation(Begun, _time.GetTimestamp());
        _time.Advance(Second);
        Assert.Equal(new ServerTime(Begun + Second, Begun + (2 * Second), ClockSource.Twilio), Now());
        Assert.Equal(-Ahead - Second, _clock.TwilioAheadOfGateway);
    }

    [Fact]
    public void Creations_narrow_the_range_of_Twilios_clock()
    {
        var sent = _time.GetTimestamp();
        _time.Advance(2 * Second);
        _clock.ObserveCreation(Begun, sent);
        Assert.Equal((Begun, Begun + (3 * Second)), (Now().Earliest, Now().Latest));

        _time.Advance(Second);
        _clock.ObserveCreation(Begun + (2 * Second), _time.GetTimestamp());

        Assert.Equal((Begun + (2 * Second), Begun + (3 * Second)), (Now().Earliest, Now().Latest));
    }

    // The ranges then touch, or do not overlap because Twilio's clock was set.
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 2, 3)]
    [InlineData(-1, 0, 0)]
    [InlineData(-2, -2, -1)]
    public void A_creation_outside_the_known_range_replaces_it(int created, int earliest, int latest)
    {
        _clock.ObserveCreation(Begun, _time.GetTimestamp());

        _clock.ObserveCreation(Begun + (created * Second), _time.GetTimestamp());

        Assert.Equal((Begun + (earliest * Second), Begun + (latest * Second)), (Now().Earliest, Now().Latest));
    }

    [Theory]
    [InlineData(5, nameof(ClockSource.Twilio))]
    [InlineData(6, nameof(ClockSource.Gateway))]
    [InlineData(-5, nameof(ClockSource.Twilio))]
    [InlineData(-6, nameof(ClockSource.Gateway))]
    public void Twilios_clock_is_unknown_after_the_gateways_clock_has_jumped(int seconds, string source)
    {
        _clock.ObserveDate(Begun);
        _clock.ObserveCreation(Begun, _time.GetTimestamp());
        _time.Advance(10 * Second);

        _clock.ObserveDate(Begun + ((10 + seconds) * Second));

        Assert.Equal(source, Now().Source.ToString());
    }

    private ServerTime Now() => _clock.At(_time.GetTimestamp());
}
