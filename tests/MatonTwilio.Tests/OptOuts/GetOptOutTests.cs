namespace MatonTwilio.Tests;

/// <summary>Get-TwilioOptOut finds people who have opted out, with the message that shows it.</summary>
public class GetOptOutTests : ModuleTest
{
    [Fact]
    public void A_person_who_has_sent_STOP_is_found_with_the_message()
    {
        ConnectToSandbox();
        var stop = Run("Get-TwilioMessage").All<TwilioMessage>().First(static message => message.Body == "STOP");

        var found = Run("Get-TwilioOptOut").One<TwilioOptOut>();

        Assert.Equal((stop.From, stop.To, stop.Sid, stop.DateSent, "STOP"), (found.PhoneNumber, found.Sender, found.MessageSid, found.Since, found.Evidence));
    }

    [Fact]
    public void Only_the_specified_senders_are_shown()
    {
        ConnectToSandbox();
        Run("$sender = (Get-TwilioOptOut).Sender; $other = @(Get-TwilioPhoneNumber | Where-Object PhoneNumber -NE $sender)[0].PhoneNumber");

        Assert.Single(Run("Get-TwilioOptOut $sender, $other").Output);
        Assert.Empty(Run("Get-TwilioOptOut $other").Output);
    }

    [Fact]
    public void Older_messages_are_not_read()
    {
        ConnectToSandbox();

        Assert.Empty(Run("Get-TwilioOptOut -Since ([DateTimeOffset]::UtcNow.AddDays(1))").Output);
    }

    [Fact]
    public void A_message_of_the_very_time_is_read_and_no_page_after_an_older_one()
    {
        var sandbox = ConnectToSandbox(static options => options with { MessageCount = 1100 });
        Run("$stop = Get-TwilioMessage (Get-TwilioOptOut).MessageSid");
        Assert.Single(Run("Get-TwilioOptOut -Since $stop.DateCreated").Output);
        var before = sandbox.Requests.Count;

        Assert.Empty(Run("Get-TwilioOptOut -Since ([DateTimeOffset]::UtcNow.AddDays(1))").Output);
        Assert.Equal(1, sandbox.Requests.Count - before);
    }

    [Fact]
    public void An_invalid_sender_is_one_error_before_any_request()
    {
        var sandbox = ConnectToSandbox();
        var before = sandbox.Requests.Count;

        Assert.StartsWith("Maton.InvalidPhoneNumber", TerminatingErrorOf("Get-TwilioOptOut '555 123'").FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(before, sandbox.Requests.Count);
    }
}
