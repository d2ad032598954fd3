namespace MatonTwilio.Sandbox;

/// <summary>The instructions for a call when it is answered.</summary>
/// <param name="Place">The URL of the TwiML; null if the TwiML itself is given, or if there are no instructions.</param>
/// <param name="Fallback">The URL that is requested if the first one fails; null if there is none.</param>
/// <param name="Text">The TwiML itself; null if it is requested from a URL.</param>
internal sealed record CallInstructions(Webhook? Place, Webhook? Fallback, string? Text)
{
    /// <summary>Reads the instructions from a form that creates or changes a call. An application takes precedence over a URL, and a URL over TwiML.</summary>
    public static CallInstructions Of(World world, string accountPath, FormFields form)
    {
        if (form["ApplicationSid"] is { Length: > 0 } sid && world.Records.TryFind(Applications.Resource, accountPath, sid, out var application))
        {
            return OfVoice(application);
        }

        var place = Webhook.Of(form["Url"], form["Method"]);
        return new(place, Webhook.Of(form["FallbackUrl"], form["FallbackMethod"]), place is null && form["Twiml"] is { Length: > 0 } text ? text : null);
    }

    /// <summary>The instructions for a call to a number of the account.</summary>
    public static CallInstructions Of(World world, Record number) => OfVoice(
        number.Text("voice_application_sid") is { Length: > 0 } sid && world.Records.TryFind(Applications.Resource, number.ParentPath, sid, out var application)
            ? application
            : number);

    /// <summary>Whether there are instructions.</summary>
    public bool Exist => Place is not null || Text is not null;

    /// <summary>Whether a program on this machine gives the instructions. Such a call continues until the instructions end.</summary>
    public bool LeadHere => Place is not null
        ? LocalUrl.Parse(Place.Url) is not null
        : Text is not null && Twiml.Parse(Text)?.Any(static verb => LocalUrl.Parse(verb.ValueOf("action") ?? verb.Value.Trim()) is not null) == true;

    private static CallInstructions OfVoice(Record record) => new(Webhook.Of(record, "voice"), Webhook.Of(record, "voice_fallback"), null);
}
