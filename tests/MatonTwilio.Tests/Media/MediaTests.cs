namespace MatonTwilio.Tests;

/// <summary>Media as a user reads and removes them.</summary>
public class MediaTests : HeldClockTest
{
    [Fact]
    public void Each_piped_message_lists_its_media()
    {
        var sandbox = ConnectToSandbox(static options => options with { MessageCount = 200 });
        Run("$messages = Get-TwilioMessage | Where-Object NumMedia");

        var media = Run("$messages | Get-TwilioMedia").All<TwilioMedia>();

        Assert.Equal(Run("$messages.Sid").All<string>(), media.Select(static one => one.ParentSid));
        Assert.Equal(media[0].Sid, Run($"Get-TwilioMedia {media[0].ParentSid} {media[0].Sid}").One<TwilioMedia>().Sid);
        Assert.Equal(media[0].Sid, Run($"'{media[0].ParentSid}' | Get-TwilioMedia").One<TwilioMedia>().Sid);

        Run("$messages[0] | Get-TwilioMedia | Remove-TwilioMedia -Confirm:$false");
        Assert.Equal(("DELETE", true), (sandbox.Requests[^1].Method, sandbox.Requests[^1].Path.EndsWith($"/Messages/{media[0].ParentSid}/Media/{media[0].Sid}.json", StringComparison.Ordinal)));
        Assert.Empty(Run("$messages[0] | Get-TwilioMedia").Output);
    }

    [Fact]
    public void Media_of_the_messages_of_a_subaccount_are_read_there()
    {
        ConnectToSandbox();

        Run($"$media = Get-TwilioMessage -AccountSid {BranchAccountSid()} | Where-Object NumMedia | Get-TwilioMedia");

        Assert.All(Run("$media").All<TwilioMedia>(), media => Assert.Equal(BranchAccountSid(), media.AccountSid));
        Assert.NotEmpty(Run("$media").Output);
    }

    [Fact]
    public void A_sent_message_has_its_media()
    {
        ConnectToSandbox();

        Assert.Equal(2, Run($"Send-TwilioSms {Recipient} -From {Own} -MediaUrl https://example.com/1.png, https://example.com/2.png | Get-TwilioMedia").Output.Count);
    }
}
