namespace MatonTwilio.Gateway.Sending;

/// <summary>Distinguishes errors of an account from errors of a row. After an error of the account, every further send in that account would fail as well.</summary>
public static class AccountErrors
{
    // 10001 and 20005: the account is not active. 20003: it does not accept the authorization, for example because it is suspended or closed.
    // https://www.twilio.com/docs/api/errors
    private static readonly int[] Codes = [10001, 20003, 20005];

    /// <summary>Whether an error is the account's.</summary>
    /// <param name="error">The error of one send.</param>
    /// <returns>True if the account's other rows would get the same error.</returns>
    public static bool Includes(MatonException error)
        => error is TwilioApiException twilio && (Codes.Contains(twilio.Code) || twilio.Status == 401 || twilio.Message.Contains("suspended", StringComparison.OrdinalIgnoreCase));
}
