namespace MatonTwilio.Tests;

/// <summary>The error for a text that is not a SID names the kind of record and the format of its SIDs.</summary>
public class SidErrorTests : HeldClockTest
{
    [Theory]
    [InlineData("Get-TwilioMessage SM1", "'SM1' is not a message SID. A message SID is SM or MM and 32 hexadecimal digits.")]
    [InlineData("Get-TwilioCall hello", "'hello' is not a call SID. A call SID is CA and 32 hexadecimal digits.")]
    [InlineData("Get-TwilioAddress x", "'x' is not an address SID. An address SID is AD and 32 hexadecimal digits.")]
    [InlineData("Stop-TwilioStream a/b -CallSid CA0123456789abcdef0123456789abcdef", "'a/b' is neither a stream SID nor a name. A stream SID is MZ and 32 hexadecimal digits. A name has no slashes and no control characters.")]
    [InlineData("Stop-TwilioStream .. -CallSid CA0123456789abcdef0123456789abcdef", "'..' is neither a stream SID nor a name.")]
    public void The_kind_is_named(string line, string message)
    {
        var sandbox = ConnectToHeldSandbox();

        Assert.Contains(message, Try(line).OneError().ToString(), StringComparison.Ordinal);
        Assert.Empty(sandbox.Requests);
    }

    [Theory]
    [InlineData("QU123")]
    [InlineData("SM0123456789abcdef0123456789abcdef")]
    public void An_incomplete_or_other_SID_is_not_the_name_of_an_owner(string text)
        => Assert.Contains("is not a queue SID", TerminatingErrorOf($"Get-TwilioQueueMember {text}").Exception.Message, StringComparison.Ordinal);
}
