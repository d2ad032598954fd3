namespace MatonTwilio.Sandbox;

/// <summary>Creates a message. It checks the form as Twilio does, and stores the message instead of sending it.</summary>
internal static class MessageCreation
{
    /// <summary>One of this number of messages is not delivered, so that a rehearsal includes that case.</summary>
    private const int OneInFails = 25;

    public static Record Create(Operation operation) => Create(operation, "outbound-api");

    /// <summary>Creates an outbound message with a direction.</summary>
    public static Record Create(Operation operation, string direction)
    {
        var form = MessageRules.Check(operation);
        var world = operation.World;
        var fate = form.To switch
        {
            WellKnownNumbers.Recipient => MessageFate.Delivered,
            WellKnownNumbers.Unreachable => MessageFate.Failures[0],
            _ => MessageFate.Draw(world.Chance, OneInFails),
        };
        var segments = SmsMeter.Measure(form.Body, form.SmartEncoded).Segments;
        var wait = world.Senders.Join(form.From, segments, form.SendAt ?? operation.Now);
        if (wait > form.Validity)
        {
            // At least one step, as for every queued message.
            (fate, wait) = (MessageFate.Expired, TimeSpan.FromTicks(Math.Max(0, (form.Validity - world.Options.LifeCycleStep).Ticks)));
        }

        var sid = world.Sids.Next(form.MediaCount > 0 ? "MM" : Messages.Resource.SidPrefix);
        var message = new MessageRecord(new Identity(Messages.Resource, sid, operation.AccountSid, operation.ParentPath, operation.Now))
        {
            Body = form.Body,
            From = form.From,
            To = form.To,
            Direction = direction,
            MessagingServiceSid = form.MessagingServiceSid,
            SegmentCount = segments,
            MediaCount = form.MediaCount,
            Fate = fate,
            Stages = MessageRecord.Outbound(fate, world.Options.LifeCycleStep, form.MessagingServiceSid is not null, form.SendAt - operation.Now, wait),
        };
        Media.AddTo(world, message);
        world.MessageCreated?.Invoke(message);
        return message;
    }
}
