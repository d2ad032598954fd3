namespace MatonTwilio.Gateway.Sending;

/// <summary>Which errors are the account's and not a row's: every further send to that account would get the same.</summary>
public static class AccountErrors
{
    // 10001 and 20005: the account is not active. 20003: it does not accept the authorization, as when it is suspended or closed.
    // https://www.twilio.com/docs/api/errors
    private static readonly int[] Codes = [10001, 20003, 20005];

    /// <summary>Whether an error is the account's.</summary>
    /// <param name="error">The error of one send.</param>
    /// <returns>True where the rest of the account's rows need not be tried.</returns>
    public static bool Includes(MatonException error)
        => error is TwilioApiException twilio && (Codes.Contains(twilio.Code) || twilio.Status == 401 || twilio.Message.Contains("suspended", StringComparison.OrdinalIgnoreCase));
}
