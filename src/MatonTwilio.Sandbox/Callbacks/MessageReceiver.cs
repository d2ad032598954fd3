using System.Xml.Linq;

namespace MatonTwilio.Sandbox;

/// <summary>Delivers a message to the program whose URL the number has, and sends the reply of the program.</summary>
internal sealed class MessageReceiver(ResourceEngine engine, World world, WebhookClient client, SandboxLog log)
{
    // A reply that redirects to itself would never end.
    private const int MostDocuments = 20;

    /// <summary>Receives a message.</summary>
    /// <returns>The message, and the reply to the person who sent it.</returns>
    /// <exception cref="ArgumentException">A number is invalid, or does not belong to the account.</exception>
    public Task<MatonSandboxMessage> ReceiveAsync(string from, string to, string body, CancellationToken stop)
    {
        if (!PhoneNumber.IsValid(from))
        {
            throw new ArgumentException($"'{from}' is not a phone number in E.164 format.");
        }

        var number = engine.Read(() => NumberOf(to)) ?? throw new ArgumentException($"'{to}' is not a number of the sandbox's accounts.");
        return ReceiveAsync(number, from, to, body, stop);
    }

    private async Task<MatonSandboxMessage> ReceiveAsync(Record number, string from, string to, string body, CancellationToken stop)
    {
        var message = (MessageRecord)engine.Act(WorldAction.Receive, number.AccountSid, [new("From", from), new("To", to), new("Body", body)]);
        log.Add($"{from} sends a message to {to}");
        List<string> replies = [.. OptOuts.ReplyTo(body) is { } automatic ? [automatic] : Array.Empty<string>()];
        var (place, fallback, token) = engine.Read(() => PlacesOf(number));
        for (var document = 1; place is not null && document <= MostDocuments; document++)
        {
            var reply = await client.RequestAsync(place.Method, place.Url, WebhookFields.OfInbound(message), token, stop).ConfigureAwait(false);
            (place, fallback) = (reply is null ? fallback : Answer(reply, message, replies), null);
        }

        return new MatonSandboxMessage(message.Sid, from, to, body, replies);
    }

    // Sends a program's reply. Returns the URL to which the reply redirects, or null.
    private Webhook? Answer(WebhookReply reply, MessageRecord message, List<string> replies)
    {
        if (reply.ContentType == "text/plain")
        {
            Send(message, message.From, reply.Body, replies);
            return null;
        }

        if (reply.Body.Length == 0)
        {
            return null;
        }

        if (Twiml.Parse(reply.Body) is not { } verbs)
        {
            log.Add($"{message.Sid} got a reply that is not TwiML (12100)");
            return null;
        }

        foreach (var verb in verbs)
        {
            switch (verb.Name.LocalName)
            {
                case "Message":
                    Send(message, verb.ValueOf("to") ?? message.From, BodyOf(verb), replies);
                    break;
                case "Redirect":
                    var named = verb.Value.Trim();
                    return Webhook.Of(Uri.TryCreate(reply.Url, named, out var whole) ? whole.OriginalString : named, verb.ValueOf("method"));
                default:
                    log.Add($"{message.Sid} <{verb.Name.LocalName}> is not supported");
                    break;
            }
        }

        return null;
    }

    private void Send(MessageRecord message, string to, string body, List<string> replies)
    {
        if (body.Length == 0)
        {
            return;
        }

        try
        {
            engine.Act(WorldAction.Reply, message.AccountSid, [new("From", message.To), new("To", to), new("Body", body)]);
            replies.Add(body);
        }
        catch (TwilioError error)
        {
            log.Add($"{message.Sid} gets no reply, because it was refused: {error.Code} {error.Message}");
        }
    }

    private static string BodyOf(XElement verb) => (verb.Element("Body")?.Value ?? (verb.HasElements ? string.Empty : verb.Value)).Trim();

    private Record? NumberOf(string to)
        => world.Records.List(Accounts.Resource, Accounts.Root)
            .Select(account => IncomingPhoneNumbers.Owned(world, account.Path, to))
            .FirstOrDefault(static owned => owned is not null);

    private (Webhook? Place, Webhook? Fallback, string Token) PlacesOf(Record number)
    {
        var source = number.Text("sms_application_sid") is { Length: > 0 } sid
            && world.Records.TryFind(Applications.Resource, number.ParentPath, sid, out var application) ? application : number;
        return (Webhook.Of(source, "sms"), Webhook.Of(source, "sms_fallback"), Accounts.TokenOf(world.Records.Find(number.AccountSid)!));
    }
}
