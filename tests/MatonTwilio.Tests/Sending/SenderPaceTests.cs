namespace MatonTwilio.Tests;

/// <summary>-MessagesPerSecond limits the rate of a sender, and leaves the other rows pending when it ends.</summary>
public class SenderPaceTests : ModuleTest
{
    [Theory]
    [InlineData("Send-TwilioSms -Body Hello -MessagesPerSecond 0.001 -ThrottleLimit 8")]
    [InlineData("Start-TwilioCall -Say Hello -CallsPerSecond 0.001")]
    public void The_next_send_waits_for_the_rate_and_Ctrl_C_ends_the_wait(string send)
    {
        var sandbox = ConnectToSandbox();
        using var run = PowerShell.Start($"'{Recipient}', '+15557770001', '+15557770002' | {send} -From {Own} -Verbose");

        run.WaitUntil(() => run.Streams.Verbose.Any(static line => line.Message.EndsWith("s for the sender's turn.", StringComparison.Ordinal)) && sandbox.PostCount() == 1);
        run.Stop();

        run.Finish();
        Assert.Equal(1, sandbox.PostCount());
    }

    [Fact]
    public void Each_segment_of_a_message_takes_a_turn()
    {
        ConnectToSandbox();
        using var run = PowerShell.Start($"'{Recipient}', '{Recipient}' | Send-TwilioSms -From {Own} -Body ('x' * 161) -MessagesPerSecond 0.001 -Verbose");

        // The first message has two segments, each of which takes a thousand seconds.
        run.WaitUntil(() => run.Streams.Verbose.Any(static line => line.Message.Contains(": waiting 199", StringComparison.Ordinal) || line.Message.Contains(": waiting 2000.", StringComparison.Ordinal)));
        run.Stop();
        run.Finish();
    }

    [Fact]
    public void Each_sender_has_a_pace_of_its_own()
    {
        var sandbox = ConnectToSandbox();
        Run($"$rows = @{{ To = '{Recipient}'; Sender = '{Own}' }}, @{{ To = '{Recipient}'; Sender = '+15557654321' }}");

        Run("$rows | Send-TwilioSms -From { $_.Sender } -Body Hello -MessagesPerSecond 0.001");

        Assert.Equal(2, sandbox.PostCount());
    }
}
