namespace MatonTwilio.Tests;

/// <summary>The feedback of messages.</summary>
public class MessageFeedbackTests : HeldClockTest
{
    [Fact]
    public void Feedback_is_sent_for_each_message_in_its_own_account()
    {
        var sandbox = ConnectToHeldSandbox();
        Run($"$messages = @(Get-TwilioMessage -First 2) + @(Get-TwilioMessage -AccountSid {BranchAccountSid()} -First 1)");
        var feedback = Run("$messages | Set-TwilioMessageFeedback -Outcome confirmed").All<TwilioMessageFeedback>();

        Assert.Equal(Run("$messages.Sid").All<string>(), feedback.Select(static one => one.MessageSid));
        Assert.Equal(Run("$messages.AccountSid").All<string>(), feedback.Select(static one => one.AccountSid));
        Assert.All(feedback, static one => Assert.Equal("confirmed", one.Outcome));
        Assert.Equal(3, sandbox.PostCount());
    }

    [Fact]
    public void An_invalid_SID_among_messages_gets_one_error()
    {
        ConnectToHeldSandbox();
        Run("$sid = (Get-TwilioMessage -First 1).Sid");
        var outcome = Try("Set-TwilioMessageFeedback nonsense, $sid unconfirmed");

        Assert.Equal("Maton.InvalidSid", outcome.OneError().Id());
        Assert.Equal("unconfirmed", outcome.One<TwilioMessageFeedback>().Outcome);
    }
}
