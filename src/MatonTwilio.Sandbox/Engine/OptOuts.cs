namespace MatonTwilio.Sandbox;

/// <summary>Who has sent STOP to which number, and has not sent START since. <see href="https://www.twilio.com/docs/messaging/tutorials/advanced-opt-out"/></summary>
internal sealed class OptOuts
{
    private static readonly string[] StopWords = ["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"];
    private static readonly string[] StartWords = ["START", "YES", "UNSTOP"];
    private static readonly string[] HelpWords = ["HELP", "INFO"];

    private readonly HashSet<(string Own, string Person)> _stopped = [];

    /// <summary>Whether messages from a number to a person are refused.</summary>
    public bool Has(string own, string person) => _stopped.Contains((own, person));

    /// <summary>Records STOP and START in a person's message.</summary>
    public void Hear(string own, string person, string body)
    {
        if (Is(body, StopWords))
        {
            _stopped.Add((own, person));
        }
        else if (Is(body, StartWords))
        {
            _stopped.Remove((own, person));
        }
    }

    /// <summary>Twilio's own reply; null if it does not reply.</summary>
    public static string? ReplyTo(string body) => body switch
    {
        _ when Is(body, StopWords)
            => "You have successfully been unsubscribed. You will not receive any more messages from this number. Reply START to resubscribe.",
        _ when Is(body, StartWords)
            => "You have successfully been re-subscribed to messages from this number. Reply HELP for help. Reply STOP to unsubscribe. Msg&Data Rates May Apply.",
        _ when Is(body, HelpWords) => "Reply STOP to unsubscribe. Msg&Data Rates May Apply.",
        _ => null,
    };

    // Only the word alone counts, in any case. A longer text that contains the word is an ordinary message.
    private static bool Is(string body, string[] words) => words.Contains(body.Trim(), StringComparer.OrdinalIgnoreCase);
}
