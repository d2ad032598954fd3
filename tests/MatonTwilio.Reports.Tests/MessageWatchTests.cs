namespace MatonTwilio.Reports.Tests;

/// <summary>The live view counts its messages, shows the newest, and lets no body control the terminal.</summary>
public class MessageWatchTests
{
    [Fact]
    public void It_counts_all_and_shows_the_newest()
    {
        var lines = Draw(2, Message("queued"), Message("delivered"), Message("undelivered", error: 30003), Message("undelivered", error: 30003), Message("received", direction: "inbound"));

        Assert.Equal(["5 messages in 60 min, 0.1 a minute; 1.20 USD spent today", "1 delivered, 2 failed, 1 in progress, 1 received"], lines.Take(2));
        Assert.Equal(["queued", "delivered"], lines.Skip(4).Take(2).Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]));
        Assert.StartsWith("2 x 30003: The phone was off", lines[^2], StringComparison.Ordinal);
        Assert.Equal("A note.", lines[^1]);
    }

    [Fact]
    public void A_body_stays_on_its_line_and_cannot_control_the_terminal()
    {
        var message = Message("delivered");
        message.Body = Records.Hostile + "\r\n" + string.Join(" ", Enumerable.Repeat("word", 100));

        var lines = Draw(5, message);

        Assert.Equal(7, lines.Count);
        Assert.All(lines, static line => Assert.True(line.Length <= 100 && !line.Any(char.IsControl), line));
        Assert.DoesNotContain('\u001b', MessageWatchView.Line(message));
    }

    [Fact]
    public void A_line_shows_why_a_message_failed()
        => Assert.Contains("undelivered +15551234567 -> +15559876543 SM1 30003: The phone was off", MessageWatchView.Line(Message("undelivered", error: 30003)), StringComparison.Ordinal);

    private static IReadOnlyList<string> Draw(int newest, params TwilioMessage[] messages)
    {
        var watch = new MessageWatch(newest);
        Array.ForEach(messages, watch.Add);
        return MessageWatchView.Draw(watch, TimeSpan.FromHours(1), "1.20 USD", "A note.", width: 100, isColored: false);
    }

    private static TwilioMessage Message(string status, int? error = null, string direction = "outbound-api")
    {
        var message = Records.Message(status, error: error, direction: direction);
        (message.Sid, message.From, message.To, message.Body) = ("SM1", "+15551234567", "+15559876543", "Hi");
        return message;
    }
}
