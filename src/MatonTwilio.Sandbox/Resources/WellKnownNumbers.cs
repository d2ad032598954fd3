namespace MatonTwilio.Sandbox;

/// <summary>Numbers with a meaning: the sandbox's own, and those that Twilio publishes for tests.</summary>
/// <remarks>Twilio's: <see href="https://www.twilio.com/docs/iam/test-credentials"/></remarks>
internal static class WellKnownNumbers
{
    /// <summary>A number of the main account that has all capabilities.</summary>
    public const string Own = "+15551234567";

    /// <summary>A person who always receives messages and always answers calls.</summary>
    public const string Recipient = "+15559876543";

    /// <summary>A person who has sent STOP.</summary>
    public const string Unsubscribed = "+15559870000";

    /// <summary>A person whom the last messages did not reach, and whom no message will reach.</summary>
    public const string Unreachable = "+15559870001";

    /// <summary>Twilio's test sender that is always valid.</summary>
    public const string ValidSender = "+15005550006";

    /// <summary>Twilio's test number that is never valid.</summary>
    public const string InvalidNumber = "+15005550001";

    public static TwilioError? MessageTo(string number) => number switch
    {
        InvalidNumber => InvalidTo(number),
        "+15005550002" => TwilioError.BadRequest(21612, $"Message cannot be sent with the current combination of 'To' ({number}) and/or 'From' parameters"),
        "+15005550003" => TwilioError.BadRequest(21408, $"Permission to send an SMS has not been enabled for the region indicated by the 'To' number: {number}"),
        "+15005550004" or Unsubscribed => Stopped(),
        "+15005550009" => TwilioError.BadRequest(21614, $"'To' number is not a valid mobile number: {number}"),
        _ => null,
    };

    public static TwilioError? MessageFrom(string number) => number switch
    {
        InvalidNumber => InvalidFrom(number),
        "+15005550007" => NotASender(number),
        "+15005550008" => QueueFull(number),
        _ => null,
    };

    public static TwilioError? CallTo(string number) => number switch
    {
        InvalidNumber => TwilioError.BadRequest(21217, $"Phone number does not appear to be valid: {PhoneNumber.Masked(number)}"),
        "+15005550002" => TwilioError.BadRequest(21214, $"'To' phone number cannot be reached: {number}"),
        "+15005550003" => TwilioError.BadRequest(21215, $"Account not authorized to call {number}: its country is not enabled"),
        "+15005550004" => TwilioError.BadRequest(21216, $"Account not allowed to call {number}"),
        _ => null,
    };

    /// <summary>The queue of the sender is full.</summary>
    public static TwilioError QueueFull(string number)
        => TwilioError.BadRequest(21611, $"This 'From' number has exceeded the maximum number of queued messages: {number}");

    /// <summary>The recipient has sent STOP.</summary>
    public static TwilioError Stopped() => TwilioError.BadRequest(21610, "Attempt to send to unsubscribed recipient");

    public static TwilioError InvalidTo(string number) => TwilioError.BadRequest(21211, $"Invalid 'To' Phone Number: {PhoneNumber.Masked(number)}");

    public static TwilioError InvalidFrom(string number) => TwilioError.BadRequest(21212, $"Invalid 'From' Phone Number: {PhoneNumber.Masked(number)}");

    public static TwilioError NotASender(string number) => TwilioError.BadRequest(
        21606, $"The 'From' phone number {number} is not a valid, message-capable Twilio phone number for this destination or account");
}
