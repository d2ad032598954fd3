namespace MatonTwilio.Sandbox;

/// <summary>Reports the statuses of messages and calls to the programs that gave a URL of this machine for them.</summary>
internal sealed class StatusCallbacks(WebhookClient client, StatusFollower follower, BackgroundWork work, World world)
{
    // The statuses of a message that Twilio reports.
    private static readonly string[] Reported = ["queued", "sent", "delivered", "undelivered", "failed", "canceled"];

    /// <summary>Follows a message that a request created.</summary>
    public void Follow(MessageRecord message, FormFields form)
    {
        var callback = Webhook.Of(form["StatusCallback"], "POST") ?? ApplicationOf(form, message.ParentPath) switch
        {
            { } application => Webhook.Of(application.Text("message_status_callback"), "POST") ?? Webhook.Of(application.Text("sms_status_callback"), "POST"),
            null => null,
        };
        if (callback is not null)
        {
            var token = TokenOf(message);
            work.Start(stop => follower.FollowAsync(
                message,
                stage => Reported.Contains(stage.Status)
                    ? client.RequestAsync(callback.Method, callback.Url, WebhookFields.OfStatus(message, stage.Status), token, stop)
                    : Task.CompletedTask,
                stop));
        }
    }

    /// <summary>Follows a call that began.</summary>
    /// <param name="call">The call.</param>
    /// <param name="callback">The URL that is requested for its events; null if there is none.</param>
    /// <param name="events">The events to report, in Twilio's words; only the end if it is empty.</param>
    public void Follow(CallRecord call, Webhook? callback, IReadOnlyCollection<string> events)
    {
        if (callback is null)
        {
            return;
        }

        var (token, number) = (TokenOf(call), 0);
        work.Start(async stop =>
        {
            await TellAsync(new StageReached("initiated", call.Created)).ConfigureAwait(false);
            await follower.FollowAsync(call, TellAsync, stop).ConfigureAwait(false);

            async Task TellAsync(StageReached stage)
            {
                var name = EventOf(stage.Status);
                if (name is not null && (events.Count == 0 ? name == CallRecord.Completed : events.Contains(name)))
                {
                    await client.RequestAsync(callback.Method, callback.Url, WebhookFields.OfEvent(call, stage.Status, stage.Since, number++), token, stop).ConfigureAwait(false);
                }
            }
        });
    }

    private static string? EventOf(string status) => status switch
    {
        "initiated" or CallRecord.Ringing => status,
        CallRecord.InProgress => "answered",
        "queued" => null,
        _ => CallRecord.Completed,
    };

    private Record? ApplicationOf(FormFields form, string accountPath)
        => form["ApplicationSid"] is { Length: > 0 } sid && world.Records.TryFind(Applications.Resource, accountPath, sid, out var application) ? application : null;

    private string TokenOf(Record record) => Accounts.TokenOf(world.Records.Find(record.AccountSid)!);
}
