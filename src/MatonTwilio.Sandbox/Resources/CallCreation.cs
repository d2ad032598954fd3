using System.Text.RegularExpressions;

namespace MatonTwilio.Sandbox;

/// <summary>Creates a call. It checks the form as Twilio does, and stores the call instead of dialing.</summary>
internal static partial class CallCreation
{
    private const int OneInFails = 10;
    private const int StepsOfTalk = 6;
    private const int LongestTwiml = 4000;

    public static Record Create(Operation operation)
    {
        var parties = CallParties.Of(operation);
        CheckInstructions(operation);
        CheckDetails(operation.Form);
        var isHeld = CallInstructions.Of(operation.World, operation.ParentPath, operation.Form).LeadHere;
        var call = Dial(operation, parties, TalkOf(operation.World, isHeld));
        if (operation.Form["Record"] is { Length: > 0 } record && FormRules.Boolean("Record")(record) is true)
        {
            RecordingCreation.WithCall(operation.World, call, operation.Form);
        }

        return call;
    }

    /// <summary>How long a conversation lasts. If a program on this machine gives the instructions, it lasts until they end.</summary>
    public static TimeSpan TalkOf(World world, bool isHeld) => isHeld ? CallRecord.Longest : world.Options.LifeCycleStep * StepsOfTalk;

    /// <summary>Creates the call and its event. If the call is answered, the conversation lasts as long as specified.</summary>
    public static CallRecord Dial(Operation operation, CallParties parties, TimeSpan talk)
    {
        var world = operation.World;
        var fate = parties.To == WellKnownNumbers.Recipient ? CallRecord.Completed : CallRecord.DrawFate(world.Chance, OneInFails);
        var call = new CallRecord(world.NewIdentity(Calls.Resource, operation.AccountSid, operation.AccountPath, operation.Now))
        {
            From = parties.From,
            To = parties.To,
            Direction = "outbound-api",
            PhoneNumberSid = parties.Own?.Sid,
            Stages = CallRecord.StagesTo(fate, world.Options.LifeCycleStep, talk),
        };
        CallEvents.AddRequest(operation, call, 201);
        world.CallCreated?.Invoke(call);
        return call;
    }

    /// <summary>Checks the URL of the instructions, in the form of a new call or of a redirection.</summary>
    public static void CheckUrl(string url)
    {
        if (!FormRules.IsUrl(url))
        {
            throw TwilioError.BadRequest(21205, $"Url is not a valid URL: {url}");
        }
    }

    /// <summary>Checks the instructions themselves.</summary>
    public static void CheckTwiml(string twiml)
    {
        if (twiml.Length > LongestTwiml)
        {
            throw TwilioError.InvalidParameter("Twiml", $"longer than {LongestTwiml} characters");
        }
    }

    /// <summary>Checks the instructions. As at Twilio, an application takes precedence over a URL, and a URL over TwiML.</summary>
    private static void CheckInstructions(Operation operation)
    {
        var form = operation.Form;
        if (form["ApplicationSid"] is { Length: > 0 } sid)
        {
            if (!operation.World.Records.TryFind(Applications.Resource, operation.ParentPath, sid, out var application))
            {
                throw TwilioError.BadRequest(21218, $"Invalid ApplicationSid: {sid}");
            }

            CheckUrl(application.Text("voice_url") ?? string.Empty);
        }
        else if (form["Url"] is { Length: > 0 } url)
        {
            CheckUrl(url);
        }
        else if (form["Twiml"] is { Length: > 0 } twiml)
        {
            CheckTwiml(twiml);
        }
        else
        {
            throw TwilioError.BadRequest(21205, "Url parameter is required.");
        }
    }

    /// <summary>Checks the fields that every kind of call has.</summary>
    public static void CheckDetails(FormFields form)
    {
        void Check(string name, Func<string, object?> accept)
        {
            if (form[name] is { Length: > 0 } value)
            {
                accept(value);
            }
        }

        Check("Method", FormRules.Method("Method", 21209));
        Check("StatusCallback", FormRules.Url("StatusCallback", 21609));
        Check("Timeout", FormRules.Integer("Timeout", 0, 600, 21208));
        Check("SendDigits", digits => Digits().IsMatch(digits) ? digits : throw TwilioError.BadRequest(21206, $"Invalid SendDigits: {digits}"));
    }

    [GeneratedRegex("^[0-9A-DwW#*]{1,32}$")]
    private static partial Regex Digits();
}
