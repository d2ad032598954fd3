namespace MatonTwilio;

/// <summary>A part of an add-on's result for a recording. Save-TwilioAddOnPayload saves its data.</summary>
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

    /// <summary>The add-on's name for the payload.</summary>
    public string? Label { get; set; }

    /// <summary>The content type of the data, such as <c>application/json</c>.</summary>
    public string? ContentType { get; set; }

    /// <summary>The paths of the payload's subresources, by name.</summary>
    public IReadOnlyDictionary<string, string?>? SubresourceUris { get; set; }

    private protected override string Words => RecordText.Join(Label, ContentType);
}
