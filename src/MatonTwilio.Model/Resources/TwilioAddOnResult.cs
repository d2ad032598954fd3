namespace MatonTwilio;

/// <summary>An add-on's result for a recording, such as a transcript. Its payloads contain the data.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/recording-addonresult-resource"/>
public sealed class TwilioAddOnResult : TwilioResource
{
    /// <summary>The recording (RE...).</summary>
    public string? ReferenceSid { get; set; }

    /// <summary>The status: canceled, completed, deleted, failed, in-progress, init, processing or queued.</summary>
    public string? Status { get; set; }

    /// <summary>The add-on (XB...).</summary>
    public string? AddOnSid { get; set; }

    /// <summary>The installation (XE...) of the add-on.</summary>
    public string? AddOnConfigurationSid { get; set; }

    /// <summary>When it was completed (UTC); null until then.</summary>
    public DateTimeOffset? DateCompleted { get; set; }

    /// <summary>The paths of the result's subresources, by name.</summary>
    public IReadOnlyDictionary<string, string?>? SubresourceUris { get; set; }

    private protected override string Words => RecordText.Join("result", Status, RecordText.Time(DateCreated));
}
