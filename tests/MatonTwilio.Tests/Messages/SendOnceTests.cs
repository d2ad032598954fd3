using MatonTwilio.Sandbox;

namespace MatonTwilio.Tests;

/// <summary>If the outcome of a send is unknown, the module searches for the message, and sends again only if it certainly does not exist.</summary>
public class SendOnceTests : ModuleTest
{
    private const string Send = $"Send-TwilioSms -To {Recipient} -From {Own} -Body Hello";

    [Theory]
    [InlineData(nameof(SandboxFaultKind.ServerErrorAfterWork))]
    [InlineData(nameof(SandboxFaultKind.DropAfterWork))]
    [InlineData(nameof(SandboxFaultKind.TruncatedJson))]
    public void A_message_that_was_sent_is_found_and_not_sent_again(string fault)
    {
        var sandbox = ConnectWithLost(fault);

        var message = Run($"{Send} -SettleSec 0").One<TwilioMessage>();

        Assert.Equal(sandbox.CreatedMessages.Single().Sid, message.Sid);
        Assert.Equal(1, sandbox.PostCount());
    }

    [Theory]
    [InlineData(nameof(SandboxFaultKind.ServerError))]
    [InlineData(nameof(SandboxFaultKind.DropBeforeWork))]
    [InlineData(nameof(SandboxFaultKind.Html))]
    public void A_message_that_is_not_found_is_an_error_without_a_settle_time(string fault)
    {
        var sandbox = ConnectWithLost(fault);

        var error = Try($"{Send} -SettleSec 0").OneError();

        Assert.Equal("Twilio.OutcomeUnknown", error.Id());
        Assert.Equal(Recipient, error.TargetObject);
        Assert.Contains("not repeated", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains("Get-TwilioMessage -To", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(1, sandbox.PostCount());
        Assert.Empty(sandbox.CreatedMessages);
    }

    [Fact]
    public void A_message_that_does_not_exist_after_the_settle_time_is_sent_again()
    {
        var sandbox = ConnectWithLost(nameof(SandboxFaultKind.DropBeforeWork));

        var message = Run($"{Send} -SettleSec 1").One<TwilioMessage>();

        Assert.Equal(sandbox.CreatedMessages.Single().Sid, message.Sid);
        Assert.Equal(2, sandbox.PostCount());
    }

    private SandboxServer ConnectWithLost(string fault)
    {
        var sandbox = StartSandbox();
        Connect(sandbox, $"-AccountSid {sandbox.AccountSid}", retries: 1);
        sandbox.InjectFault(new(Enum.Parse<SandboxFaultKind>(fault)) { Method = "POST" });
        return sandbox;
    }
}
