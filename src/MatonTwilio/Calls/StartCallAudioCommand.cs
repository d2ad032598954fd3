using System.Collections;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that send the audio of calls in progress to a server or a recording service.</summary>
/// <typeparam name="T">The type of the record that Twilio creates.</typeparam>
public abstract class StartCallAudioCommand<T> : LiveCallCommand<T>
    where T : TwilioCallAudio
{
    /// <summary>A name, unique in the call, by which the Stop- cmdlet can stop it.</summary>
    [Parameter, ValidateNotNullOrEmpty, Text]
    public string? Name { get; set; }

    /// <summary>The track that is sent: inbound_track, outbound_track or both_tracks. Twilio's default is inbound_track for streams and both_tracks for SIPREC.</summary>
    [Parameter, ArgumentCompleter(typeof(CallAudioTrackCompleter)), Text]
    public string? Track { get; set; }

    /// <summary>The URL that Twilio requests when the stream or session starts, stops or fails.</summary>
    [Parameter, WebAddress, Text]
    public string? StatusCallback { get; set; }

    /// <summary>The HTTP method for -StatusCallback: GET or POST.</summary>
    [Parameter, ArgumentCompleter(typeof(HttpMethodCompleter)), Text]
    public string? StatusCallbackMethod { get; set; }

    /// <summary>Up to 99 names and values of your own, which are sent at the start. A SecureString is sent, but hidden in all output.</summary>
    [Parameter, NotSent, SimpleTable(99)]
    public IDictionary? Parameter { get; set; }

    /// <summary>The description of the start in -WhatIf and in questions.</summary>
    private protected abstract string Action { get; }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() => Create(CallSid, Action, BoundFields.Of(this).AddNumbered(nameof(Parameter), Parameter));
}
