namespace MatonTwilio.Tests;

/// <summary>A send whose outcome is not known is reported and never repeated.</summary>
public class SendOnceTests : ModuleTest
{
    [Theory]
    [InlineData(nameof(SandboxFaultKind.ServerErrorAfterWork), 1)]
    [InlineData(nameof(SandboxFaultKind.ServerError), 0)]
    [InlineData(nameof(SandboxFaultKind.DropAfterWork), 1)]
    [InlineData(nameof(SandboxFaultKind.DropBeforeWork), 0)]
    [InlineData(nameof(SandboxFaultKind.Html), 0)]
    [InlineData(nameof(SandboxFaultKind.TruncatedJson), 1)]
    public void An_unknown_outcome_is_said_and_not_tried_again(string fault, int created)
    {
        var sandbox = StartSandbox();
        Connect(sandbox, $"-AccountSid {sandbox.AccountSid}", retries: 1);
        sandbox.InjectFault(new(Enum.Parse<SandboxFaultKind>(fault)) { Count = 10 });

        var error = Try($"Send-TwilioSms -To {Recipient} -From {Own} -Body Hello").OneError();

        Assert.Equal("Twilio.OutcomeUnknown", error.Id());
        Assert.Equal(Recipient, error.TargetObject);
        Assert.Contains("not repeated", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains("Get-TwilioMessage -To", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(1, sandbox.Posts());
        Assert.Equal(created, sandbox.CreatedMessages.Count);
    }
}
