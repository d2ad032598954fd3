namespace MatonTwilio;

/// <summary>What an add-on made of a recording, such as a transcript; its payloads hold it.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/recording-addonresult-resource"/>
public sealed class TwilioAddOnResult : TwilioResource
{
    /// <summary>The recording (RE...).</summary>
    public string? ReferenceSid { get; set; }

    /// <summary>canceled, completed, deleted, failed, in-progress, init, processing or queued.</summary>
    public string? Status { get; set; }

    /// <summary>The add-on (XB...).</summary>
    public string? AddOnSid { get; set; }

    /// <summary>The installation (XE...) of the add-on.</summary>
    public string? AddOnConfigurationSid { get; set; }

    /// <summary>When it was completed (UTC); null until then.</summary>
    public DateTimeOffset? DateCompleted { get; set; }

    /// <summary>The paths of what belongs to the result, by name.</summary>
    public IReadOnlyDictionary<string, string?>? SubresourceUris { get; set; }

    private protected override string Words => RecordText.Join("result", Status, RecordText.Time(DateCreated));
}
