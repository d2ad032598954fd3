using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Changes the instructions, the time limit or the status of calls. -Status ends a call, as Stop-TwilioCall does.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/call-resource#update-a-call-resource"/>
[Cmdlet(VerbsCommon.Set, "TwilioCall", SupportsShouldProcess = true, DefaultParameterSetName = UrlSet,
    HelpUri = "https://www.twilio.com/docs/voice/api/call-resource#update-a-call-resource")]
[OutputType(typeof(TwilioCall))]
public sealed class SetTwilioCallCommand : TwilioItemCommand<TwilioCall>
{
    private const string UrlSet = "Url";
    private const string TwimlSet = "Twiml";
    private const string StatusSet = "Status";

    /// <summary>The URL that Twilio requests for the new instructions.</summary>
    [Parameter(ParameterSetName = UrlSet, ValueFromPipelineByPropertyName = true), RowScript, WebAddress]
    public string? Url { get; set => field = Exclusive(value); }

    /// <summary>The HTTP method for -Url: GET or POST.</summary>
    [Parameter(ParameterSetName = UrlSet, ValueFromPipelineByPropertyName = true), RowScript, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? Method { get; set => field = Exclusive(value); }

    /// <summary>The new instructions, as TwiML.</summary>
    [Parameter(Mandatory = true, ParameterSetName = TwimlSet, ValueFromPipelineByPropertyName = true, HelpMessage = "The new instructions, as TwiML.")]
    [RowScript, ValidateLength(1, TwimlLimit.Characters)]
    public string? Twiml { get; set => field = Exclusive(value); }

    /// <summary>
    /// The new status: completed ends a call, and canceled ends only a call that is queued or ringing. The status of a call from the pipeline is not used.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = StatusSet, HelpMessage = "The new status: completed or canceled.")]
    [Text, ArgumentCompleter(typeof(NewCallStatusCompleter))]
    public string? Status { get; set => field = Exclusive(value); }

    /// <summary>The URL that Twilio requests if -Url fails.</summary>
    [Parameter(ParameterSetName = UrlSet, ValueFromPipelineByPropertyName = true), RowScript, WebAddress]
    public string? FallbackUrl { get; set => field = Exclusive(value); }

    /// <summary>The HTTP method for -FallbackUrl: GET or POST.</summary>
    [Parameter(ParameterSetName = UrlSet, ValueFromPipelineByPropertyName = true), RowScript, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? FallbackMethod { get; set => field = Exclusive(value); }

    /// <summary>The URL that Twilio requests when the call ends.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, WebAddress]
    public string? StatusCallback { get; set; }

    /// <summary>The HTTP method for -StatusCallback: GET or POST.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? StatusCallbackMethod { get; set; }

    /// <summary>The time limit of the whole call, in seconds.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, ValidateRange(1, int.MaxValue)]
    public int TimeLimit { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Update(Sid, "Change call", BoundFields.Of(this));
}
