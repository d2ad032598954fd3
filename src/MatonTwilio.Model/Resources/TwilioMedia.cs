namespace MatonTwilio;

/// <summary>A file that belongs to a message: a picture, a sound, a video, a card.</summary>
/// <seealso href="https://www.twilio.com/docs/messaging/api/media-resource"/>
public sealed class TwilioMedia : TwilioResource
{
    /// <summary>What kind of file it is, as a MIME type such as <c>image/jpeg</c>.</summary>
    public string? ContentType { get; set; }

    /// <summary>The message (SM... or MM...) that it belongs to.</summary>
    public string? ParentSid { get; set; }

    private protected override string Words => RecordText.Join(ContentType, RecordText.Time(DateCreated));
}
