using System.Text.RegularExpressions;

namespace MatonTwilio.Sandbox;

/// <summary>Takes a call to make: checks it as Twilio does, then keeps it instead of dialling.</summary>
internal static partial class CallCreation
{
    private const int OneInFails = 10;
    private const int StepsOfTalk = 6;
    private const int LongestTwiml = 4000;

    public static Record Create(Operation operation)
    {
        FormFields form = operation.Form;
        World world = operation.World;
        string to = Address(form["To"]) ?? throw TwilioError.BadRequest(21201, "No 'To' number is specified");
        string from = Address(form["From"]) ?? throw TwilioError.BadRequest(21213, "A 'From' phone number is required.");
        CheckTo(to);
        Record? own = CheckFrom(operation, from);
        CheckInstructions(operation);
        CheckDetails(form);
        string fate = to == WellKnownNumbers.Recipient ? CallRecord.Completed : CallRecord.DrawFate(world.Fate, OneInFails);
        return new CallRecord
        {
            Resource = Calls.Resource,
            Sid = world.Sids.Next(Calls.Resource.SidPrefix),
            AccountSid = operation.AccountSid,
            ParentPath = operation.ParentPath,
            Created = operation.Now,
            Updated = operation.Now,
            From = from,
            To = to,
            Direction = "outbound-api",
            PhoneNumberSid = own?.Sid,
            Stages = CallRecord.StagesTo(fate, world.Options.LifeCycleStep, StepsOfTalk),
        };
    }

    /// <summary>The address that tells what to say, from the form of a new call or of a redirection.</summary>
    public static void CheckUrl(string url)
    {
        if (!FormRules.IsUrl(url))
        {
            throw TwilioError.BadRequest(21205, $"Url is not a valid URL: {url}");
        }
    }

    /// <summary>The instructions themselves.</summary>
    public static void CheckTwiml(string twiml)
    {
        if (twiml.Length > LongestTwiml)
        {
            throw TwilioError.InvalidParameter("Twiml", $"longer than {LongestTwiml} characters");
        }
    }

    private static string? Address(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.StartsWith('+') ? PhoneNumber.Normalize(text) : text.Trim();

    private static bool IsSoftphone(string address) =>
        address.StartsWith("client:", StringComparison.Ordinal) || address.StartsWith("sip:", StringComparison.Ordinal);

    private static void CheckTo(string to)
    {
        if (WellKnownNumbers.CallTo(to) is TwilioError error)
        {
            throw error;
        }

        if (!PhoneNumber.IsValid(to) && !IsSoftphone(to))
        {
            throw WellKnownNumbers.InvalidTo(to);
        }
    }

    /// <summary>The account's own number that calls; null for Twilio's valid test number and for softphones.</summary>
    private static Record? CheckFrom(Operation operation, string from)
    {
        if (from == WellKnownNumbers.ValidSender || IsSoftphone(from))
        {
            return null;
        }

        if (from == WellKnownNumbers.InvalidNumber || !PhoneNumber.IsValid(from))
        {
            throw WellKnownNumbers.InvalidFrom(from);
        }

        Record? own = IncomingPhoneNumbers.Owned(operation.World, operation.ParentPath, from);
        return own is not null && IncomingPhoneNumbers.Can(own, "voice")
            ? own
            : throw TwilioError.BadRequest(21210, $"Source phone number provided, {from}, is not yet verified for your account.");
    }

    /// <summary>An application comes before an address, and an address before TwiML, as Twilio has it.</summary>
    private static void CheckInstructions(Operation operation)
    {
        FormFields form = operation.Form;
        if (form["ApplicationSid"] is { Length: > 0 } sid)
        {
            if (!operation.World.Records.TryFind(Applications.Resource, operation.ParentPath, sid, out Record? application))
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

    private static void CheckDetails(FormFields form)
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
