using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets what add-ons made of recordings, by SID or all of a recording's.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/recording-addonresult-resource"/>
[Cmdlet(VerbsCommon.Get, "TwilioAddOnResult", DefaultParameterSetName = ListSet, SupportsPaging = true,
    HelpUri = "https://www.twilio.com/docs/voice/api/recording-addonresult-resource")]
[OutputType(typeof(TwilioAddOnResult))]
public sealed class GetTwilioAddOnResultCommand : TwilioOwnedGetCommand<TwilioAddOnResult>
{
    /// <summary>The recording (RE...); recordings from the pipeline have their account.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The recording (RE...).")]
    [NotSent, Alias("RecordingSid"), SidsOfRows("ReferenceSid", "Sid"), ArgumentCompleter(typeof(SidCompleter)), Sid("RE")]
    public string ReferenceSid { get; set; } = "";

    private protected override string Owner => $"Recordings/{ReferenceSid}";
}

/// <summary>Deletes what add-ons made of recordings, with all its payloads. The recordings stay.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/recording-addonresult-resource#delete-a-recording-addonresult-resource"/>
[Cmdlet(VerbsCommon.Remove, "TwilioAddOnResult", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = "https://www.twilio.com/docs/voice/api/recording-addonresult-resource#delete-a-recording-addonresult-resource")]
public sealed class RemoveTwilioAddOnResultCommand : TwilioRemoveCommand<TwilioAddOnResult>
{
    /// <summary>The recording (RE...); results from the pipeline provide their own SID.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The recording (RE...).")]
    [NotSent, Alias("RecordingSid"), SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("RE")]
    public string ReferenceSid { get; set; } = "";

    private protected override string Owner => $"Recordings/{ReferenceSid}";

    private protected override string Action => "Remove add-on result";
}
