using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Sending;
using Microsoft.Extensions.Time.Testing;

namespace MatonTwilio.Gateway.Tests;

/// <summary>When the record of an attempt may have been created, to the second. A window that is too narrow sends twice, and one that is too wide matches another send's record.</summary>
public class SendWindowTests
{
    private const string Twilio = nameof(ClockSource.Twilio);
    private const string Gateway = nameof(ClockSource.Gateway);
    private const string Local = nameof(ClockSource.Local);

    private static readonly DateTimeOffset Begun = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(40);

    private readonly FakeTimeProvider _time = new(Begun);
    private readonly ServerClock _clock;

    public SendWindowTests() => _clock = new ServerClock(_time);

    [Theory]
    [InlineData(-4, nameof(SendFit.Older))]
    [InlineData(-3, nameof(SendFit.PerhapsOlder))]
    [InlineData(-2, nameof(SendFit.PerhapsOlder))]
    [InlineData(-1, nameof(SendFit.Since))]
    [InlineData(3600, nameof(SendFit.Since))]
    public void With_Twilios_clock_the_tolerance_is_three_seconds(int seconds, string fit)
    {
        _clock.ObserveDate(Begun - Ahead);
        _clock.ObserveCreation(Begun, _time.GetTimestamp());

        Assert.Equal(fit, FitOfThisRun(seconds));
    }

    [Theory]
    [InlineData(-124, nameof(SendFit.Older))]
    [InlineData(-123, nameof(SendFit.PerhapsOlder))]
    [InlineData(-16, nameof(SendFit.PerhapsOlder))]
    [InlineData(-15, nameof(SendFit.Since))]
    [InlineData(16, nameof(SendFit.Since))]
    [InlineData(17, nameof(SendFit.PerhapsOlder))]
    public void With_only_the_gateways_clock_the_tolerance_is_two_minutes(int seconds, string fit)
    {
        _clock.ObserveDate(Begun);

        Assert.Equal(fit, FitOfThisRun(seconds));
    }

    [Theory]
    [InlineData(Twilio, -4, nameof(SendFit.Older))]
    [InlineData(Twilio, -3, nameof(SendFit.Since))]
    [InlineData(Gateway, -124, nameof(SendFit.Older))]
    [InlineData(Gateway, -123, nameof(SendFit.PerhapsOlder))]
    [InlineData(Gateway, -16, nameof(SendFit.PerhapsOlder))]
    [InlineData(Gateway, -15, nameof(SendFit.Since))]
    [InlineData(Local, -86401, nameof(SendFit.Older))]
    [InlineData(Local, -86400, nameof(SendFit.PerhapsOlder))]
    [InlineData(Local, -124, nameof(SendFit.PerhapsOlder))]
    [InlineData(Local, -123, nameof(SendFit.Since))]
    public void For_an_earlier_run_the_tolerance_is_the_possible_error_of_its_clock(string source, int seconds, string fit)
        => Assert.Equal(fit, FitOfEarlierRun(source, seconds));

    [Theory]
    [InlineData(36, nameof(SendFit.Older))]
    [InlineData(37, nameof(SendFit.Since))]
    public void For_an_earlier_run_the_known_difference_of_the_clocks_reduces_the_tolerance(int seconds, string fit)
    {
        _clock.ObserveDate(Begun);
        _clock.ObserveCreation(Begun + Ahead, _time.GetTimestamp());

        Assert.Equal(fit, FitOfEarlierRun(Gateway, seconds));
    }

    [Fact]
    public void A_record_without_a_time_may_be_older()
        => Assert.Equal(SendFit.PerhapsOlder, SendWindow.OfEarlierRun(_clock, Begun, ClockSource.Twilio).FitOf(created: null));

    private string FitOfThisRun(int seconds) => SendWindow.Of(_clock, _time.GetTimestamp(), _time.GetTimestamp()).FitOf(Begun.AddSeconds(seconds)).ToString();

    private string FitOfEarlierRun(string source, int seconds)
        => SendWindow.OfEarlierRun(_clock, Begun, Enum.Parse<ClockSource>(source)).FitOf(Begun.AddSeconds(seconds)).ToString();
}
