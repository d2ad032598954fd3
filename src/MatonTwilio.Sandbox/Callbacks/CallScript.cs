using System.Globalization;
using System.Xml.Linq;

namespace MatonTwilio.Sandbox;

/// <summary>
/// Runs the TwiML of one call, in enough detail for a rehearsal: each verb that takes time takes one step, and each verb that names a URL requests it.
/// <see href="https://www.twilio.com/docs/voice/twiml"/>
/// </summary>
/// <param name="call">The call.</param>
/// <param name="tools">The methods that change the call and request URLs.</param>
/// <param name="stop">Stops the script.</param>
internal sealed class CallScript(CallRecord call, CallTools tools, CancellationToken stop)
{
    // A document that redirects to itself would never end.
    private const int MostDocuments = 100;

    private Uri? _current;

    /// <summary>Follows the call's instructions until they end.</summary>
    public async Task RunAsync(CallInstructions instructions)
    {
        var verbs = instructions.Place is { } place ? await FetchAsync(place, []).ConfigureAwait(false) : Parse(instructions.Text!);
        if (verbs is null && instructions.Fallback is { } fallback)
        {
            verbs = await FetchAsync(fallback, []).ConfigureAwait(false);
        }

        for (var document = 1; verbs is not null; document++)
        {
            if (document > MostDocuments)
            {
                Tell($"stopped, because its TwiML has more than {MostDocuments} documents");
                return;
            }

            verbs = await PlayAsync(verbs).ConfigureAwait(false);
        }
    }

    // Runs the verbs of a document. Returns the next document, or null at the end of the call.
    private async Task<IReadOnlyList<XElement>?> PlayAsync(IReadOnlyList<XElement> verbs)
    {
        foreach (var verb in verbs)
        {
            if (tools.IsOver(call))
            {
                return null;
            }

            switch (verb.Name.LocalName)
            {
                case "Say" or "Play":
                    Tell($"{verb.Name.LocalName} {verb.Value.Trim()}");
                    await tools.StepAsync(stop).ConfigureAwait(false);
                    break;
                case "Pause":
                    Tell($"Pause {verb.ValueOf("length") ?? "1"}");
                    await tools.StepAsync(stop).ConfigureAwait(false);
                    break;
                case "Gather" when await GatherAsync(verb).ConfigureAwait(false) is { } digits:
                    return await FollowAsync(verb, [new("Digits", digits)]).ConfigureAwait(false);
                case "Gather":
                    break;
                case "Record":
                    return await FollowAsync(verb, await RecordAsync().ConfigureAwait(false)).ConfigureAwait(false);
                case "Dial" when NumberOf(verb) is { } number:
                    var told = await DialAsync(verb, number).ConfigureAwait(false);
                    if (verb.ValueOf("action") is not null)
                    {
                        return await FollowAsync(verb, told).ConfigureAwait(false);
                    }

                    break;
                case "Redirect":
                    return await FetchAsync(Target(verb.Value.Trim(), verb.ValueOf("method")), []).ConfigureAwait(false);
                case "Hangup":
                    Tell("Hangup");
                    return null;
                default:
                    Tell($"<{verb.Name.LocalName}> is not supported");
                    break;
            }
        }

        return null;
    }

    // The digits that the person at the other end presses; null for none.
    private async Task<string?> GatherAsync(XElement gather)
    {
        foreach (var prompt in gather.Elements())
        {
            Tell($"Gather {prompt.Name.LocalName} {prompt.Value.Trim()}");
        }

        await tools.StepAsync(stop).ConfigureAwait(false);
        var most = int.TryParse(gather.ValueOf("numDigits"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : int.MaxValue;
        var end = (string?)gather.Attribute("finishOnKey") ?? "#";
        var digits = new string([.. tools.Digits.TakeWhile(digit => !end.Contains(digit, StringComparison.Ordinal)).Take(most)]);
        Tell(digits.Length > 0 ? $"presses {digits}" : "presses nothing");
        return digits.Length > 0 ? digits : null;
    }

    private async Task<List<KeyValuePair<string, string>>> RecordAsync()
    {
        await tools.StepAsync(stop).ConfigureAwait(false);
        var recording = (RecordingRecord)tools.Act(WorldAction.Record, call, []);
        Tell($"Record {recording.Sid}");
        return
        [
            new("RecordingSid", recording.Sid),
            new("RecordingUrl", $"{tools.Root}{recording.Path}"),
            new("RecordingDuration", ((int)tools.Step.TotalSeconds).ToString(CultureInfo.InvariantCulture)),
        ];
    }

    private async Task<List<KeyValuePair<string, string>>> DialAsync(XElement dial, string number)
    {
        var leg = (CallRecord)tools.Act(WorldAction.Dial, call, [new("From", dial.ValueOf("callerId") ?? CallerOf(call)), new("To", number)]);
        Tell($"Dial {number}");
        await tools.TalkAsync(call, leg, stop).ConfigureAwait(false);
        var (status, seconds) = tools.EndOf(leg);
        Tell($"Dial {number} ended: {status}");
        return [new("DialCallSid", leg.Sid), new("DialCallStatus", status), new("DialCallDuration", seconds.ToString(CultureInfo.InvariantCulture))];
    }

    private Task<IReadOnlyList<XElement>?> FollowAsync(XElement verb, List<KeyValuePair<string, string>> told)
        => FetchAsync(Target(verb.ValueOf("action"), verb.ValueOf("method")), told);

    private async Task<IReadOnlyList<XElement>?> FetchAsync(Webhook place, List<KeyValuePair<string, string>> told)
    {
        if (tools.IsOver(call))
        {
            return null;
        }

        var reply = await tools.RequestAsync(place, call, told, stop).ConfigureAwait(false);
        if (reply is null)
        {
            return null;
        }

        _current = reply.Url;
        return Parse(reply.Body);
    }

    private IReadOnlyList<XElement>? Parse(string text)
    {
        var verbs = Twiml.Parse(text);
        if (verbs is null)
        {
            Tell("got a response that is not TwiML (12100)");
        }

        return verbs;
    }

    // A document may use a relative URL. A verb without a URL refers to the document itself.
    private Webhook Target(string? named, string? method)
    {
        var url = named is null ? _current?.OriginalString : _current is not null && Uri.TryCreate(_current, named, out var whole) ? whole.OriginalString : named;
        return Webhook.Of(url, method) ?? new Webhook(named ?? "(no URL)", "POST");
    }

    private static string? NumberOf(XElement dial)
    {
        var number = dial.HasElements ? dial.Elements().FirstOrDefault(static noun => noun.Name.LocalName == "Number")?.Value : dial.Value;
        return number is null ? null : PhoneNumber.Normalize(number.Trim()) is var plain && PhoneNumber.IsValid(plain) ? plain : null;
    }

    private static string CallerOf(CallRecord call) => call.Direction == "inbound" ? call.To : call.From;

    private void Tell(string what) => tools.Log.Add($"{call.Sid} {what}");
}
