namespace MatonTwilio.Sandbox;

/// <summary>
/// Changes that are not requests of the program: a person sends a message or calls, and a call continues as its TwiML defines. Each is recorded and carried out again like
/// a request.
/// </summary>
internal static class WorldAction
{
    public const string Receive = "receive";
    public const string Reply = "reply";
    public const string Ring = "ring";
    public const string Dial = "dial";
    public const string Record = "record";
    public const string HangUp = "hang-up";

    /// <summary>Carries out an action, and returns the record that it created or changed.</summary>
    /// <param name="name">The name of the action.</param>
    /// <param name="operation">The account and the form.</param>
    /// <exception cref="TwilioError">Twilio would refuse it.</exception>
    public static Record CarryOut(string name, Operation operation) => name switch
    {
        Receive => InboundMessages.Add(operation),
        Reply => Keep(operation, MessageCreation.Create(operation, "outbound-reply")),
        Ring => Keep(operation, TwimlCalls.Ring(operation)),
        Dial => Keep(operation, TwimlCalls.Dial(operation)),
        Record => Keep(operation, TwimlCalls.Record(operation)),
        HangUp => TwimlCalls.HangUp(operation),
        _ => throw new InvalidDataException($"'{name}' is no change that a sandbox knows."),
    };

    private static Record Keep(Operation operation, Record record)
    {
        operation.World.Records.Add(record);
        return record;
    }
}
