namespace MatonTwilio.Tests;

/// <summary>Queues.</summary>
public class QueueTests : HeldClockTest
{
    [Theory]
    [InlineData("New-TwilioQueue Support")]
    [InlineData("Get-TwilioQueue | Where-Object FriendlyName -eq Sales | Set-TwilioQueue -FriendlyName Support")]
    public void A_queue_name_that_exists_is_refused_by_Twilio(string line)
    {
        ConnectToHeldSandbox();
        AssertRefusal(Try(line).OneError(), 20409);
    }

    [Fact]
    public void Several_queues_are_removed_in_one_pipeline()
    {
        var sandbox = ConnectToHeldSandbox();
        Run("1..3 | ForEach-Object { New-TwilioQueue \"Night $_\" } | Remove-TwilioQueue -Confirm:$false");

        Assert.Equal(["Sales", "Support"], Run("Get-TwilioQueue").All<TwilioQueue>().Select(static queue => queue.FriendlyName).Order());
        Assert.Equal(3, sandbox.Requests.Count(static request => request.Method == "DELETE"));
    }
}
