using System.Management.Automation.Internal;

namespace MatonTwilio.Tests;

/// <summary>The columns of the tables, in a terminal of 80 and of 120 characters. <c>Out-String -Width 80</c> writes as a terminal of 81 does.</summary>
public class ColumnTests : HeldClockTest
{
    [Theory]
    [InlineData("Get-TwilioCall -First 3", 80, "StartTime Status From To Direction Duration")]
    [InlineData("Get-TwilioCall -First 3", 120, "StartTime Status From To Direction Duration Sid")]
    [InlineData("Get-TwilioPhoneNumber", 80, "PhoneNumber FriendlyName Capabilities Sid")]
    [InlineData("Get-TwilioPhoneNumber", 120, "PhoneNumber FriendlyName Capabilities Sid SmsUrl VoiceUrl")]
    [InlineData("Get-TwilioApplication", 80, "Sid FriendlyName VoiceUrl")]
    [InlineData("Get-TwilioApplication", 120, "Sid FriendlyName VoiceUrl SmsUrl")]
    [InlineData("Get-TwilioQueue", 80, "Sid FriendlyName CurrentSize MaxSize AvgWait")]
    [InlineData("Get-TwilioQueue", 120, "Sid FriendlyName CurrentSize MaxSize AvgWait")]
    [InlineData("Get-TwilioConference", 80, "DateCreated Status FriendlyName Sid")]
    [InlineData("Get-TwilioConference", 81, "DateCreated Status FriendlyName Sid")]
    [InlineData("Get-TwilioConference", 120, "DateCreated Status FriendlyName Sid Ended Region")]
    [InlineData("Get-TwilioConference -Status in-progress | Get-TwilioParticipant", 80, "CallSid Status Label Muted Hold Coaching")]
    [InlineData("Get-TwilioConference -Status in-progress | Get-TwilioParticipant", 81, "CallSid Status Label Muted Hold Coaching")]
    [InlineData("Get-TwilioConference -Status in-progress | Get-TwilioParticipant", 120, "CallSid Status Label Muted Hold Coaching ConferenceSid")]
    [InlineData("Get-TwilioQueue | Get-TwilioQueueMember", 80, "Position CallSid WaitTime DateEnqueued")]
    [InlineData("Get-TwilioQueue | Get-TwilioQueueMember", 120, "Position CallSid WaitTime DateEnqueued QueueSid")]
    [InlineData("Get-TwilioCall -First 20 | Get-TwilioCallEvent", 80, "Time Code Method Url Ms")]
    [InlineData("Get-TwilioCall -First 20 | Get-TwilioCallEvent", 120, "Time Code Method Url Ms CallSid")]
    [InlineData("Get-TwilioNotification", 80, "MessageDate Log ErrorCode RequestUrl")]
    [InlineData("Get-TwilioNotification", 120, "MessageDate Log ErrorCode RequestUrl CallSid")]
    [InlineData("Get-TwilioAddress", 80, "Sid CustomerName Street")]
    [InlineData("Get-TwilioAddress", 120, "Sid CustomerName Street City Region PostalCode Country")]
    [InlineData("Get-TwilioUsage", 80, "Account Category StartDate EndDate Count Price")]
    [InlineData("Get-TwilioUsage", 120, "Account Category StartDate EndDate Count Price Usage")]
    [InlineData("Get-TwilioMessage | Where-Object NumMedia | Get-TwilioMedia", 80, "DateCreated ContentType Sid ParentSid")]
    [InlineData("Get-TwilioMessage | Where-Object NumMedia | Get-TwilioMedia", 120, "DateCreated ContentType Sid ParentSid")]
    [InlineData("Get-TwilioRecording", 80, "DateCreated Status Duration Sid Source")]
    [InlineData("Get-TwilioRecording", 120, "DateCreated Status Duration Sid Source CallSid")]
    [InlineData("Get-TwilioTranscription", 80, "DateCreated Status Duration TranscriptionText Sid")]
    [InlineData("Get-TwilioTranscription", 120, "DateCreated Status Duration TranscriptionText Sid")]
    public void A_table_fits(string line, int width, string headers)
    {
        ConnectToHeldSandbox();
        PowerShell.Screen.Width = width;
        var screen = new StringDecorated(Run($"{line} | Out-Host").Screen).ToString(OutputRendering.PlainText);
        var lines = screen.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        var columns = lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(headers.Split(' '), columns);
        Assert.Matches("^-+( +-+)+ *$", lines[1]);
        Assert.Equal(Run($"@({line}).Count").One<int>(), lines.Length - 2);
        Assert.All(lines, text => Assert.InRange(text.TrimEnd().Length, 1, width - 1));
    }
}
