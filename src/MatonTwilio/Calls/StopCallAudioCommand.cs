using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that stop a stream, a SIPREC session or a transcription, by SID or by name.</summary>
/// <typeparam name="T">The type of the record.</typeparam>
public abstract class StopCallAudioCommand<T> : LiveCallPartCommand<T>
    where T : TwilioCallAudio
{
    /// <summary>The description of the stop in -WhatIf and in questions.</summary>
    private protected abstract string Action { get; }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() => Update(Sid, Action, new RequestFields().Add("Status", "stopped"));
}
