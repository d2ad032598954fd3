namespace MatonTwilio.Gateway.Http;

/// <summary>Errors of a session: its key, its name, its account, its end.</summary>
internal static partial class Failures
{
    /// <summary>There is no key.</summary>
    /// <param name="openNames">The names of the open sessions; empty if there are none.</param>
    public static MatonGatewayException NoApiKey(string openNames) => new(MatonFailureReason.NoApiKey,
        "There is no Maton API key. Copy yours from https://maton.ai/settings, then set it: $env:MATON_API_KEY = '<key>'.")
    {
        Hint = "Set MATON_API_KEY, or pass the key to Connect-Maton -ApiKey. To try the module without a key: Connect-Maton -Sandbox."
            + (openNames.Length > 0 ? $" To use an open session, specify it with -Session: {openNames}." : ""),
    };

    /// <summary>No session has that name.</summary>
    /// <param name="name">The requested name.</param>
    /// <param name="openNames">The names of the open sessions; empty if there are none.</param>
    public static MatonGatewayException NoSession(string name, string openNames)
    {
        var shown = DisplayText.Visible(name);
        return new(MatonFailureReason.NoSession, $"There is no session named '{shown}'. {(openNames.Length == 0 ? "No open session has a name." : $"Open sessions: {openNames}.")}")
        {
            Hint = $"Connect-Maton -Name {shown} creates one. Get-MatonSession * shows the open sessions.",
        };
    }

    /// <summary>The session ended before the request ended, or before it began.</summary>
    public static MatonGatewayException SessionEnded(ApiRequest? request = null, DeliveryCertainty certainty = DeliveryCertainty.Refused)
        => new(MatonFailureReason.NoSession, "The session is disconnected.")
        {
            Certainty = certainty,
            Method = request?.Method.Method,
            Path = request?.BarePath,
            Hint = "Connect again with Connect-Maton.",
        };

    /// <summary>The connection has no Twilio account.</summary>
    public static MatonGatewayException NoAccount() => new(MatonFailureReason.NoAccount, "The connection has no Twilio account.")
    {
        Hint = "Check the connection with Get-MatonConnection, or specify an account with -AccountSid or TWILIO_ACCOUNT_SID.",
    };

    /// <summary>The connection has several accounts, and none of them is the main account.</summary>
    public static MatonGatewayException ManyAccounts(int count)
        => new(MatonFailureReason.NoAccount, FormattableString.Invariant($"The connection has {count} Twilio accounts, and none of them is the main account."))
        {
            Hint = "Specify the account with -AccountSid, Connect-Maton -AccountSid or TWILIO_ACCOUNT_SID. Get-TwilioAccount lists the accounts.",
        };
}
