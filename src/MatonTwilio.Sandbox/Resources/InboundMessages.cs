namespace MatonTwilio.Sandbox;

/// <summary>Messages to a number of the account.</summary>
internal static class InboundMessages
{
    /// <summary>Adds the message, records STOP and START, and adds Twilio's own reply.</summary>
    public static MessageRecord Add(Operation operation)
    {
        var (person, own, body) = (operation.Form["From"]!, operation.Form["To"]!, operation.Form["Body"] ?? string.Empty);
        var message = Keep(operation, person, own, body, "inbound", new MessageFate("received"), MessageRecord.Inbound);
        operation.World.OptOuts.Hear(own, person, body);
        if (OptOuts.ReplyTo(body) is { } reply)
        {
            Keep(operation, own, person, reply, "outbound-reply", MessageFate.Delivered, MessageRecord.Outbound(MessageFate.Delivered, operation.World.Options.LifeCycleStep));
        }

        return message;
    }

    private static MessageRecord Keep(
        Operation operation, string from, string to, string body, string direction, MessageFate fate, IReadOnlyList<Stage> stages)
    {
        var message = new MessageRecord(operation.World.NewIdentity(Messages.Resource, operation.AccountSid, operation.AccountPath, operation.Now))
        {
            Body = body,
            From = from,
            To = to,
            Direction = direction,
            SegmentCount = SmsMeter.Measure(body).Segments,
            Fate = fate,
            Stages = stages,
        };
        operation.World.Records.Add(message);
        return message;
    }
}
