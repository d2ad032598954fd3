namespace MatonTwilio.Reports.Tests;

/// <summary>The totals of a campaign that was not sent, with the prices, opt-outs and failures in the account's messages.</summary>
public class CampaignTests
{
    private const string Number = "+15551234567";
    private const string Service = "MG0123456789abcdef0123456789abcdef";

    private static readonly DateTimeOffset Now = new(2026, 2, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly CampaignHistory _history = new(Records.CountryOf, Now.AddDays(-30));

    [Theory]
    [InlineData("US", Number, 2, 0.018)]
    [InlineData("US", Number, 4, 0.0373)]
    [InlineData("US", Number, 0, null)]
    [InlineData("DE", Number, 1, null)]
    [InlineData("US", "99990", 1, null)]
    [InlineData("US", "+18005550199", 1, null)]
    [InlineData("US", Service, 1, 0.01)]
    public void A_price_is_that_of_the_same_number_of_segments_or_otherwise_by_segment(string country, string sender, int segments, double? price)
    {
        var prices = new CampaignPrices(Records.CountryOf);
        prices.Add(Message(price: -0.01m, service: Service));
        prices.Add(Message(price: -0.018m, segments: 2));
        prices.Add(Message(price: -0.019m, segments: 2, unit: "EUR"));
        prices.Add(Message(price: -5m, status: "failed"));

        Assert.Equal((decimal?)price, prices.Find(country, sender, segments) is { } found ? Math.Round(found, 4) : null);
    }

    [Fact]
    public void The_cost_describes_unknown_prices()
    {
        _history.Add(Message(price: -0.01m));
        _history.Add(Message(to: "+491712345678", price: -0.09m, at: Now.AddDays(-31)));

        var campaign = Measure(To("+12125550100"), To("+491712345679"), To("+491712345670"));

        Assert.Equal((0.01m, "USD", 2), (campaign.EstimatedCost, campaign.PriceUnit, campaign.Unpriced));
        Assert.Equal("Estimated for 1 of 3 messages from the account's prices since 2026-01-03. No price is known for 2 to DE from a number.", campaign.CostBasis);
    }

    [Fact]
    public void Without_prices_there_is_no_cost()
    {
        var campaign = Measure(To("+12125550100"));

        Assert.Null(campaign.EstimatedCost);
        Assert.Equal("No price is known for 1 to US from a number.", campaign.CostBasis);
    }

    [Fact]
    public void An_opt_out_applies_to_its_sender_and_to_the_service_of_that_sender()
    {
        _history.Add(Message(service: Service));
        _history.Add(Message(to: Number, from: "+12125550100", direction: "inbound", body: "stop"));

        Assert.NotNull(_history.FindOptOut("+12125550100", Number));
        Assert.NotNull(_history.FindOptOut("+12125550100", Service));
        Assert.Null(_history.FindOptOut("+12125550100", "+15557654321"));
        Assert.Null(_history.FindOptOut("+12125550101", Number));
    }

    [Theory]
    [InlineData(2, "30003", "30006", "delivered")]
    [InlineData(null, "30003", "delivered", "30003")]
    [InlineData(null, "delivered", "30003", "30003")]
    [InlineData(2, "queued", "30005", "30005")]
    [InlineData(null, "30007", "30003", "30003")]
    public void The_last_messages_decide_whether_a_recipient_can_be_reached(int? times, params string[] newestFirst)
    {
        foreach (var one in newestFirst)
        {
            _history.Add(int.TryParse(one, out var code) ? Message(status: "undelivered", error: code) : Message(status: one));
        }

        Assert.Equal(times, _history.FindFailures("+12125550100")?.Count);
    }

    [Fact]
    public void Rows_are_counted_once_with_their_problems()
    {
        _history.Add(Message(to: Number, from: "+12125550103", direction: "inbound", body: "STOP"));
        var totals = new CampaignTotals(smartEncoded: false);
        totals.AddRefused("No number.", "row 1");
        totals.AddSent("+12125550101");
        totals.Add(To("+12125550102"), "row 3", isUnique: true, _history);
        totals.Add(To("+12125550102"), "row 4", isUnique: true, _history);
        totals.Add(To("+12125550101"), "row 5", isUnique: false, _history);
        totals.Add(To("+12125550101"), "row 6", isUnique: true, _history);
        totals.Add(To("+12125550103", kind: PhoneNumberKind.Fixed), "row 7", isUnique: true, _history);

        var campaign = totals.Complete();

        Assert.Equal((7, 3, 2, 3, 1, 1), (campaign.Rows, campaign.Messages, campaign.Recipients, campaign.Duplicates, campaign.CannotSend, campaign.AlreadySent));
        Assert.Equal((1, 1), (campaign.Landlines, campaign.OptedOut));
        Assert.Equal(
            ["Row 1: No number.", "Row 4: An earlier row has the same recipient.", "Row 5: An earlier row has the same recipient.", "Row 6: An earlier row has the same recipient."],
            campaign.Problems.Take(4).Select(static problem => problem.ToString()));
        Assert.Equal(
            [("row 7", TwilioCampaignProblemKind.Landline), ("row 7", TwilioCampaignProblemKind.OptedOut)],
            campaign.Problems.Skip(4).Select(static problem => ((string)problem.InputObject!, problem.Kind)));
    }

    [Fact]
    public void Bodies_are_measured_with_the_savings_of_smart_encoding()
    {
        var campaign = Measure(
            To("+12125550100", new string('a', 160)),
            To("+12125550101", new string('a', 200) + "”"),
            To("+12125550102") with { Text = null, OtherEncoding = "media" });

        Assert.Equal((4, 3, 2, 1), (campaign.Segments, campaign.LongestSegments, campaign.LongestRow, campaign.SmartEncodedSavings));
        Assert.Equal("GSM-7 1, UCS-2 1, media 1", campaign.Encoding.ToString());
        Assert.Equal("” 1", campaign.NonGsmCharacters.ToString());
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData(0.5, 12)]
    public void The_time_is_that_of_the_slower_of_the_two_rates(double? pace, int seconds)
    {
        var totals = new CampaignTotals(smartEncoded: false);
        totals.Add(To("+12125550100", new string('a', 161)), null, isUnique: false, _history);
        totals.Add(To("+12125550101", new string('a', 460)), null, isUnique: false, _history);
        totals.Add(To("+12125550102") with { Sender = "+15557654321" }, null, isUnique: false, _history);
        var campaign = totals.Complete();

        totals.Estimate(Now, 10, pace);

        Assert.Equal(TimeSpan.FromSeconds(seconds), campaign.EstimatedTime);
    }

    private TwilioCampaign Measure(params CampaignMessage[] messages)
    {
        var totals = new CampaignTotals(smartEncoded: false);
        foreach (var message in messages)
        {
            totals.Add(message, input: null, isUnique: false, _history);
        }

        var campaign = totals.Complete();
        totals.Estimate(Now.AddDays(-30), 10, segmentsPerSecond: null);
        return campaign;
    }

    private static CampaignMessage To(string recipient, string text = "Hi", PhoneNumberKind kind = PhoneNumberKind.Mobile)
        => new(recipient, Number) { Text = text, Country = Records.CountryOf(recipient), Kind = kind, IsTime = true };

    private static TwilioMessage Message(
        string to = "+12125550100",
        string from = Number,
        string status = "delivered",
        string direction = "outbound-api",
        string body = "Hi",
        decimal? price = null,
        string unit = "USD",
        int segments = 1,
        int? error = null,
        string? service = null,
        DateTimeOffset? at = null) => new()
        {
            To = to,
            From = from,
            Status = status,
            Direction = direction,
            Body = body,
            Price = price,
            PriceUnit = unit,
            NumSegments = segments,
            NumMedia = 0,
            ErrorCode = error,
            MessagingServiceSid = service,
            DateCreated = at ?? Now,
        };
}
