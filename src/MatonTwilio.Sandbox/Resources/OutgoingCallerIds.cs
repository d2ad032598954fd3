using System.Globalization;

namespace MatonTwilio.Sandbox;

/// <summary>
/// Numbers of others that calls may show. The sandbox does not call them. It acts as if the called person entered the right code, and the number exists when the call is
/// over. <see href="https://www.twilio.com/docs/voice/api/outgoing-caller-ids"/>
/// </summary>
internal static class OutgoingCallerIds
{
    private const int StepsOfTalk = 6;

    public static Resource Resource { get; } = new()
    {
        Name = "OutgoingCallerIds",
        Parent = Accounts.Resource,
        ListName = "outgoing_caller_ids",
        SidPrefix = "PN",
        Fields =
        [
            .. Field.Identity,
            Field.SettableOnce("phone_number", PhoneNumber.Normalize),
            Field.Text("friendly_name"),
        ],
        Filters = [Filter.Number("PhoneNumber", (record, _) => record.Text("phone_number")), Filter.Same("FriendlyName", "friendly_name")],
        IsThere = (record, now) => record.Created <= now,
        Required = ["PhoneNumber"],
        Create = Create,
        CreatedFields =
        [
            Field.Of("account_sid", WireType.Text, record => record.AccountSid),
            Field.Of("phone_number", WireType.Text, record => record["phone_number"]),
            Field.Of("friendly_name", WireType.Text, record => record["friendly_name"]),
            Field.Kept("validation_code"),
            Field.Kept("call_sid"),
        ],
        CreatedStatus = 200,
        Update = (operation, callerId) => operation.Apply(callerId),
        Delete = (_, _) => { },
    };

    /// <summary>Whether calls of an account may show a number.</summary>
    public static bool IsValidated(World world, string accountPath, string number)
        => world.Records.List(Resource, accountPath).Any(known => known.Text("phone_number") == number && Resource.IsThere!(known, world.Now));

    private static Record Create(Operation operation)
    {
        var world = operation.World;
        var number = PhoneNumber.Normalize(operation.Form["PhoneNumber"]!);
        if (!PhoneNumber.IsValid(number) || number == WellKnownNumbers.InvalidNumber)
        {
            throw TwilioError.BadRequest(21401, $"Invalid phone number: {number}");
        }

        if (IsValidated(world, operation.ParentPath, number))
        {
            throw TwilioError.BadRequest(21450, $"Phone number already validated for your account: {number}");
        }

        var delay = operation.Form["CallDelay"] is { Length: > 0 } seconds ? (int)FormRules.Integer("CallDelay", 0, 60, 20422)(seconds)! : 0;
        var call = Call(operation, number, TimeSpan.FromSeconds(delay));
        var callerId = operation.Fill(new Record(world.NewIdentity(Resource, operation.AccountSid, operation.ParentPath, call.Created + call.Stages[^1].After)));
        callerId["friendly_name"] ??= PhoneNumber.Formatted(number);
        callerId["validation_code"] = world.Chance.Next(1_000_000).ToString("000000", CultureInfo.InvariantCulture);
        callerId["call_sid"] = call.Sid;
        world.Records.Add(call);
        return callerId;
    }

    /// <summary>The call in which Twilio asks for the code.</summary>
    private static CallRecord Call(Operation operation, string number, TimeSpan delay)
        => new(operation.World.NewIdentity(Calls.Resource, operation.AccountSid, operation.ParentPath, operation.Now + delay))
        {
            From = WellKnownNumbers.ValidSender,
            To = number,
            Direction = "outbound-api",
            Stages = CallRecord.StagesTo(CallRecord.Completed, operation.World.Options.LifeCycleStep, operation.World.Options.LifeCycleStep * StepsOfTalk),
        };
}
