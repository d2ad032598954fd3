namespace MatonTwilio.Tests;

/// <summary>Transcriptions as a user reads and removes them.</summary>
public class TranscriptionTests : HeldClockTest
{
    [Fact]
    public void Piped_recordings_list_their_transcriptions()
    {
        ConnectToSandbox();
        Run("$all = Get-TwilioTranscription");

        Assert.Equal(Run("$all.Sid").All<string>(), Run("(Get-TwilioRecording | Get-TwilioTranscription).Sid").All<string>());
        Assert.Equal(Run("$all[0].Sid").One<string>(), Run("Get-TwilioTranscription -RecordingSid $all[0].RecordingSid").One<TwilioTranscription>().Sid);

        Run("$all[0] | Remove-TwilioTranscription -Confirm:$false");
        AssertRefusal(Try("Get-TwilioTranscription $all[0].Sid").OneError(), 20404);
    }

    [Fact]
    public void A_transcribed_text_cannot_control_the_terminal()
    {
        ConnectToSandbox();
        PSStyle.Instance.OutputRendering = OutputRendering.PlainText;

        var screen = Run("Get-TwilioTranscription | Where-Object TranscriptionText -like 'Press*' | Out-Default").Screen;

        Assert.Contains("Press ␛[31mone", screen, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', screen);
    }
}
