namespace MatonTwilio;

/// <summary>The meaning of one of Twilio's error codes and what to do about it, in this module's own words.</summary>
/// <seealso href="https://www.twilio.com/docs/api/errors"/>
public sealed class TwilioErrorCode
{
    /// <summary>Twilio's code, such as 30007.</summary>
    public int Code { get; init; }

    /// <summary>A short name.</summary>
    public string Name { get; init; } = "";

    /// <summary>What has happened.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>The severity: error, or warning if Twilio continued.</summary>
    public string Severity { get; init; } = "";

    /// <summary>The product: Account, HTTP, TwiML, Voice, Messaging, Phone numbers or Channels.</summary>
    public string Product { get; init; } = "";

    /// <summary>What to do about it.</summary>
    public string Action { get; init; } = "";

    /// <summary>Whether the same request can succeed later without a change.</summary>
    public bool CanRetry { get; init; }

    /// <summary>The URL of Twilio's page about the code.</summary>
    public string Link => LinkTo(Code);

    /// <summary>The code and its name.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => FormattableString.Invariant($"{Code}: {Name}");

    /// <summary>The URL of Twilio's page about a code.</summary>
    internal static string LinkTo(int code) => FormattableString.Invariant($"https://www.twilio.com/docs/api/errors/{code}");
}
