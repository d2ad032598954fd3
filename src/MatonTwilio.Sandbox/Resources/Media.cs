namespace MatonTwilio.Sandbox;

/// <summary>
/// The files of messages. The sandbox does not download a MediaUrl; each file is a picture of one pixel.
/// <see href="https://www.twilio.com/docs/messaging/api/media-resource"/>
/// </summary>
internal static class Media
{
    public static Resource Resource { get; } = new()
    {
        Name = "Media",
        Parent = Messages.Resource,
        ListName = "media_list",
        SidPrefix = "ME",
        Fields =
        [
            .. Field.Identity,
            Field.Of("content_type", WireType.Text, _ => SampleFiles.Png().ContentType),
            Field.Kept("parent_sid"),
        ],
        Filters = [.. Filter.Time("DateCreated", (record, _) => record.Created)],
        Delete = (_, _) => { },
        File = (_, shape, _) => shape.Extension.Length == 0 ? SampleFiles.Png() : null,
    };

    /// <summary>Adds the files of a message.</summary>
    public static void AddTo(World world, MessageRecord message)
    {
        for (var left = message.MediaCount; left > 0; left--)
        {
            world.Records.Add(new Record(world.NewIdentity(Resource, message.AccountSid, message.Path, message.Created))
            {
                ["parent_sid"] = message.Sid,
            });
        }
    }
}
