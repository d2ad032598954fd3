using System.Management.Automation;
using MatonTwilio.Gateway.Files;

namespace MatonTwilio.Commands;

/// <summary>Gets the payloads of add-on results by SID, or lists those of a result. Save-TwilioAddOnPayload saves their data.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/recording-addonresult-payload-resource"/>
[Cmdlet(VerbsCommon.Get, "TwilioAddOnPayload", DefaultParameterSetName = ListSet, SupportsPaging = true,
    HelpUri = "https://www.twilio.com/docs/voice/api/recording-addonresult-payload-resource")]
[OutputType(typeof(TwilioAddOnPayload))]
public sealed class GetTwilioAddOnPayloadCommand : TwilioOwnedGetCommand<TwilioAddOnPayload>
{
    /// <summary>The result (XR...). Results from the pipeline provide their own SID and recording.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The result (XR...).")]
    [NotSent, SidsOfRows("AddOnResultSid", "Sid"), ArgumentCompleter(typeof(SidCompleter)), Sid("XR")]
    public string AddOnResultSid { get; set; } = "";

    /// <summary>The recording (RE...) that the result belongs to.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The recording (RE...) that the result belongs to.")]
    [NotSent, Alias("RecordingSid"), SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("RE")]
    public string ReferenceSid { get; set; } = "";

    private protected override string Owner => AddOnPayloadOwner.Path(ReferenceSid, AddOnResultSid);
}

/// <summary>Saves the data of payloads, such as transcripts and analyses, as the add-on created it.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/recording-addonresult-payload-resource"/>
[Cmdlet(VerbsData.Save, "TwilioAddOnPayload", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/api/recording-addonresult-payload-resource")]
[OutputType(typeof(FileInfo))]
public sealed class SaveTwilioAddOnPayloadCommand : TwilioSaveCommand<TwilioAddOnPayload>
{
    /// <summary>The result (XR...) that the payloads belong to. Payloads from the pipeline provide their own result.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The result (XR...) that the payloads belong to.")]
    [NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("XR")]
    public string AddOnResultSid { get; set; } = "";

    /// <summary>The recording (RE...) that the result belongs to. Payloads from the pipeline provide their own recording.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The recording (RE...) that the result belongs to.")]
    [NotSent, Alias("RecordingSid"), SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("RE")]
    public string ReferenceSid { get; set; } = "";

    private protected override string Owner => AddOnPayloadOwner.Path(ReferenceSid, AddOnResultSid);

    private protected override string Action => "Save payload";

    /// <inheritdoc/>
    protected override void ProcessRecord() => Save(FileForm.OfPayload);
}

/// <summary>Deletes payloads of add-on results.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/recording-addonresult-payload-resource#delete-a-recording-addonresult-payload-resource"/>
[Cmdlet(VerbsCommon.Remove, "TwilioAddOnPayload", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = "https://www.twilio.com/docs/voice/api/recording-addonresult-payload-resource#delete-a-recording-addonresult-payload-resource")]
public sealed class RemoveTwilioAddOnPayloadCommand : TwilioRemoveCommand<TwilioAddOnPayload>
{
    /// <summary>The result (XR...) that the payloads belong to. Payloads from the pipeline provide their own result.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The result (XR...) that the payloads belong to.")]
    [NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("XR")]
    public string AddOnResultSid { get; set; } = "";

    /// <summary>The recording (RE...) that the result belongs to. Payloads from the pipeline provide their own recording.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The recording (RE...) that the result belongs to.")]
    [NotSent, Alias("RecordingSid"), SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("RE")]
    public string ReferenceSid { get; set; } = "";

    private protected override string Owner => AddOnPayloadOwner.Path(ReferenceSid, AddOnResultSid);

    private protected override string Action => "Remove payload";
}

/// <summary>The owner of a payload.</summary>
internal static class AddOnPayloadOwner
{
    /// <summary>The path of a result of a recording.</summary>
    public static string Path(string recording, string result) => $"Recordings/{recording}/AddOnResults/{result}";
}
