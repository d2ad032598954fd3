namespace MatonTwilio.Tests;

public class MessageBySidTests : ModuleTest
{
    private const string Missing = "SM00000000000000000000000000000000";

    [Fact]
    public void A_missing_message_gets_one_error_and_the_rest_are_returned()
    {
        var sandbox = ConnectToSandbox();
        PowerShell["sids"] = Run("Get-TwilioMessage -First 2").All<TwilioMessage>().Select(static message => message.Sid).ToArray();

        var outcome = Try($"Get-TwilioMessage $sids[0], {Missing}, $sids[1]");

        Assert.Equal((string[])PowerShell["sids"]!, outcome.All<TwilioMessage>().Select(static message => message.Sid));
        var error = outcome.OneError();
        Assert.Equal("Twilio.20404", error.Id());
        Assert.Equal(ErrorCategory.ObjectNotFound, error.CategoryInfo.Category);
        Assert.Equal(Missing, error.TargetObject);
        Assert.Equal(4, sandbox.Requests.Count);
    }

    [Fact]
    public void SIDs_can_be_piped_as_text()
    {
        ConnectToSandbox();

        Assert.Equal(3, Run("Get-TwilioMessage -First 3 | ForEach-Object Sid | Get-TwilioMessage").Output.Count);
    }

    [Theory]
    [InlineData("SM123")]
    [InlineData("CA00000000000000000000000000000000")]
    [InlineData("SM0000000000000000000000000000000g")]
    [InlineData("sm00000000000000000000000000000000")]
    [InlineData("../Calls/CA00000000000000000000000000")]
    public void A_SID_of_another_kind_is_one_error_without_a_request(string sid)
    {
        var sandbox = ConnectToSandbox();

        var error = Try($"Get-TwilioMessage '{sid}'").OneError();

        Assert.Equal("Maton.InvalidSid", error.Id());
        Assert.Equal(ErrorCategory.InvalidArgument, error.CategoryInfo.Category);
        Assert.Equal(sid, error.TargetObject);
        Assert.Contains("SM or MM", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Empty(sandbox.Requests);
    }
}
