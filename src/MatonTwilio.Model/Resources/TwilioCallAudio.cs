namespace MatonTwilio;

/// <summary>A process that uses the audio of a call in progress: a stream, a SIPREC session or a transcription.</summary>
public abstract class TwilioCallAudio : TwilioResource
{
    /// <summary>The call (CA...).</summary>
    public string? CallSid { get; set; }

    /// <summary>The name from its start, by which it can be stopped; null if there is none.</summary>
    public string? Name { get; set; }

    /// <summary>The status: in-progress or stopped.</summary>
    public string? Status { get; set; }

    private protected override string Words => RecordText.Join(Name, Status);
}
