namespace MatonTwilio;

/// <summary>What is done with the sound of a call in progress: a stream, a SIPREC session or a transcription.</summary>
public abstract class TwilioCallAudio : TwilioResource
{
    /// <summary>The call (CA...).</summary>
    public string? CallSid { get; set; }

    /// <summary>The name that was given at the start, by which it can be stopped; null where there is none.</summary>
    public string? Name { get; set; }

    /// <summary>in-progress or stopped.</summary>
    public string? Status { get; set; }

    private protected override string Words => RecordText.Join(Name, Status);
}
