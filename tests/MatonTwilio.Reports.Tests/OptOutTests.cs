namespace MatonTwilio.Reports.Tests;

/// <summary>The newest message with a keyword decides whether a person has opted out.</summary>
public class OptOutTests
{
    private const string Person = "+15550000001";
    private const string Sender = "+15551234567";

    [Theory]
    [InlineData("STOP")]
    [InlineData(" stop\n")]
    [InlineData("Unsubscribe")]
    [InlineData("OPTOUT")]
    public void A_message_with_only_a_keyword_opts_out(string body)
    {
        var found = Assert.Single(Find(In(body)));

        Assert.Equal((Person, Sender, body.Trim(), "SM1"), (found.PhoneNumber, found.Sender, found.Evidence, found.MessageSid));
    }

    [Theory]
    [InlineData("Please stop")]
    [InlineData("START")]
    [InlineData("")]
    [InlineData(null)]
    public void Other_words_do_not_opt_out(string? body) => Assert.Empty(Find(In(body)));

    [Fact]
    public void A_start_after_a_stop_counts_and_one_before_does_not()
    {
        Assert.Empty(Find(In("Start"), In("STOP")));
        Assert.Single(Find(In("STOP"), In("START"), In("STOP")));
    }

    [Fact]
    public void A_refusal_shows_an_opt_out_without_a_keyword()
    {
        Assert.Equal("21610", Assert.Single(Find(Out(21610))).Evidence);
        Assert.Empty(Find(In("UNSTOP"), Out(21610)));
        Assert.Empty(Find(Out(30003), Out(null)));
    }

    [Fact]
    public void An_opt_out_from_one_sender_does_not_apply_to_another()
    {
        Assert.Equal([Sender], Find(In("START", "+15557654321"), In("STOP")).Select(static found => found.Sender));
        Assert.Equal(2, Find(In("STOP", "+15557654321"), In("STOP")).Count);
    }

    [Fact]
    public void Outbound_messages_show_no_opt_out() => Assert.Empty(Find(new TwilioMessage { Direction = "outbound-api", From = Sender, To = Person, Body = "STOP" }));

    private static List<TwilioOptOut> Find(params TwilioMessage[] newestFirst)
    {
        var finder = new OptOutFinder();
        return [.. newestFirst.Select(finder.Find).OfType<TwilioOptOut>()];
    }

    private static TwilioMessage In(string? body, string to = Sender) => new() { Sid = "SM1", Direction = "inbound", From = Person, To = to, Body = body };

    private static TwilioMessage Out(int? error) => new() { Sid = "SM2", Direction = "outbound-api", From = Sender, To = Person, ErrorCode = error };
}
