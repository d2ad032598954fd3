using System.Collections;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that send the sound of calls in progress to a server or a recording service.</summary>
/// <typeparam name="T">What is started.</typeparam>
public abstract class StartCallAudioCommand<T> : LiveCallCommand<T>
    where T : TwilioCallAudio
{
    /// <summary>A name that is unique in the call, by which it can be stopped.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>inbound_track, outbound_track or both_tracks: whose voice is sent. Twilio's default is inbound_track for streams and both_tracks for SIPREC.</summary>
    [Parameter, ArgumentCompleter(typeof(CallAudioTrackCompleter))]
    public string? Track { get; set; }

    /// <summary>The URL that Twilio requests when it starts, stops or fails.</summary>
    [Parameter, WebAddress]
    public string? StatusCallback { get; set; }

    /// <summary>The HTTP method for -StatusCallback: GET or POST.</summary>
    [Parameter, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? StatusCallbackMethod { get; set; }

    /// <summary>Up to 99 names and values of your own, sent with the start. A SecureString is sent and not shown.</summary>
    [Parameter, NotSent, SimpleTable(99)]
    public IDictionary? Parameter { get; set; }

    /// <summary>What the start is called in -WhatIf and in questions.</summary>
    private protected abstract string Action { get; }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() => Create(CallSid, Action, BoundFields.Of(this).AddNumbered(nameof(Parameter), Parameter));
}
