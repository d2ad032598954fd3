namespace MatonTwilio.Sandbox;

/// <summary>The caller and the called party, checked as Twilio does.</summary>
/// <param name="From">The caller.</param>
/// <param name="To">The called party.</param>
/// <param name="Own">The account's own number that calls; null for Twilio's valid test number, softphones and validated numbers of others.</param>
internal sealed record CallParties(string From, string To, Record? Own)
{
    /// <summary>Reads the parties from the form of a new call of any kind.</summary>
    public static CallParties Of(Operation operation)
    {
        var to = Address(operation.Form["To"]) ?? throw TwilioError.BadRequest(21201, "No 'To' number is specified");
        var from = Address(operation.Form["From"]) ?? throw TwilioError.BadRequest(21213, "A 'From' phone number is required.");
        CheckTo(to);
        return new(from, to, CheckFrom(operation, from, to));
    }

    private static string? Address(string? text)
        => string.IsNullOrWhiteSpace(text) ? null : text.StartsWith('+') ? PhoneNumber.Normalize(text) : text.Trim();

    private static bool IsSoftphone(string address)
        => address.StartsWith("client:", StringComparison.Ordinal) || IsSip(address) || address.StartsWith("app:", StringComparison.Ordinal);

    private static bool IsSip(string address) => address.StartsWith("sip:", StringComparison.Ordinal);

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

    private static Record? CheckFrom(Operation operation, string from, string to)
    {
        // In a call to a SIP address, the caller may be a user name.
        if (from == WellKnownNumbers.ValidSender || IsSoftphone(from) || (IsSip(to) && !from.StartsWith('+')))
        {
            return null;
        }

        if (from == WellKnownNumbers.InvalidNumber || !PhoneNumber.IsValid(from))
        {
            throw WellKnownNumbers.InvalidFrom(from);
        }

        if (OutgoingCallerIds.IsValidated(operation.World, operation.AccountPath, from))
        {
            return null;
        }

        var own = IncomingPhoneNumbers.Owned(operation.World, operation.AccountPath, from);
        return own is not null && IncomingPhoneNumbers.Can(own, "voice")
            ? own
            : throw TwilioError.BadRequest(21210, $"Source phone number provided, {from}, is not yet verified for your account.");
    }
}
