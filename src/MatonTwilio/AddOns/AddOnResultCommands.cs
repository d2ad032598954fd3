using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets the results of add-ons for recordings by SID, or lists those of a recording.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/recording-addonresult-resource"/>
[Cmdlet(VerbsCommon.Get, "TwilioAddOnResult", DefaultParameterSetName = ListSet, SupportsPaging = true,
    HelpUri = "https://www.twilio.com/docs/voice/api/recording-addonresult-resource")]
[OutputType(typeof(TwilioAddOnResult))]
public sealed class GetTwilioAddOnResultCommand : TwilioOwnedGetCommand<TwilioAddOnResult>
{
    /// <summary>The recording (RE...). Recordings from the pipeline provide their own account.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The recording (RE...).")]
    [NotSent, Alias("RecordingSid"), SidsOfRows("ReferenceSid", "Sid"), ArgumentCompleter(typeof(SidCompleter)), Sid("RE")]
    public string ReferenceSid { get; set; } = "";

    private protected override string Owner => $"Recordings/{ReferenceSid}";
}

/// <summary>Deletes results of add-ons with all their payloads. The recordings are not deleted.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/recording-addonresult-resource#delete-a-recording-addonresult-resource"/>
[Cmdlet(VerbsCommon.Remove, "TwilioAddOnResult", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = "https://www.twilio.com/docs/voice/api/recording-addonresult-resource#delete-a-recording-addonresult-resource")]
public sealed class RemoveTwilioAddOnResultCommand : TwilioRemoveCommand<TwilioAddOnResult>
{
    /// <summary>The recording (RE...). Results from the pipeline provide their own recording.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The recording (RE...).")]
    [NotSent, Alias("RecordingSid"), SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("RE")]
    public string ReferenceSid { get; set; } = "";

    private protected override string Owner => $"Recordings/{ReferenceSid}";

    private protected override string Action => "Remove add-on result";
}
