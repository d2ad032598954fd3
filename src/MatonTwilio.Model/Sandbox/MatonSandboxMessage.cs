namespace MatonTwilio;

/// <summary>A message that was received by a number of a sandbox, and the replies to it.</summary>
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

    /// <summary>The person who sent it.</summary>
    public string From { get; }

    /// <summary>The account's number that it was sent to.</summary>
    public string To { get; }

    /// <summary>The body.</summary>
    public string Body { get; }

    /// <summary>The bodies that the person got in reply, from Twilio itself and from the program; empty for none.</summary>
    public IReadOnlyList<string> Reply { get; }

    /// <summary>The body.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => DisplayText.Visible(Body);
}
