namespace MatonTwilio;

/// <summary>A file of a message: an image, an audio file, a video, a contact.</summary>
/// <seealso href="https://www.twilio.com/docs/messaging/api/media-resource"/>
public sealed class TwilioMedia : TwilioResource
{
    /// <summary>The content type, such as <c>image/jpeg</c>.</summary>
    public string? ContentType { get; set; }

    /// <summary>The message (SM... or MM...) of the file.</summary>
    public string? ParentSid { get; set; }

    private protected override string Words => RecordText.Join(ContentType, RecordText.Time(DateCreated));
}
