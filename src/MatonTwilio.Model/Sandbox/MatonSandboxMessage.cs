namespace MatonTwilio;

/// <summary>A message that a number of a sandbox received, and the replies to it.</summary>
public sealed class MatonSandboxMessage
{
    internal MatonSandboxMessage(string sid, string from, string to, string body, IReadOnlyList<string> reply)
    {
        Sid = sid;
        From = from;
        To = to;
        Body = body;
        Reply = reply;
    }

    /// <summary>The SID of the message: <c>SM</c> and 32 hexadecimal digits.</summary>
    public string Sid { get; }

    /// <summary>The sender.</summary>
    public string From { get; }

    /// <summary>The account's number that received the message.</summary>
    public string To { get; }

    /// <summary>The message body.</summary>
    public string Body { get; }

    /// <summary>The bodies of the replies to the sender, from Twilio and from the program; empty if there are none.</summary>
    public IReadOnlyList<string> Reply { get; }

    /// <summary>The message body.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => DisplayText.Visible(Body);
}
