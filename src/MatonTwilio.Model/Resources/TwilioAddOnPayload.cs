namespace MatonTwilio;

/// <summary>A part of what an add-on made of a recording. Save-TwilioAddOnPayload saves its data.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/recording-addonresult-payload-resource"/>
public sealed class TwilioAddOnPayload : TwilioResource
{
    /// <summary>The recording (RE...).</summary>
    public string? ReferenceSid { get; set; }

    /// <summary>The result (XR...) that the payload belongs to.</summary>
    public string? AddOnResultSid { get; set; }

    /// <summary>The add-on (XB...).</summary>
    public string? AddOnSid { get; set; }

    /// <summary>The installation (XE...) of the add-on.</summary>
    public string? AddOnConfigurationSid { get; set; }

    /// <summary>What the add-on calls the payload.</summary>
    public string? Label { get; set; }

    /// <summary>What kind of data it is, as a MIME type such as <c>application/json</c>.</summary>
    public string? ContentType { get; set; }

    /// <summary>The paths of what belongs to the payload, by name.</summary>
    public IReadOnlyDictionary<string, string?>? SubresourceUris { get; set; }

    private protected override string Words => RecordText.Join(Label, ContentType);
}
