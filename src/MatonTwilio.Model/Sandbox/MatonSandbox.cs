namespace MatonTwilio;

/// <summary>
/// A running sandbox: a gateway on this computer that answers as the real one does and sends nothing to anyone. Returned by
/// <c>Start-MatonSandbox</c>; it stops with <c>Stop-MatonSandbox</c> or with the process.
/// </summary>
public sealed class MatonSandbox
{
    private readonly Func<bool> _isRunning;
    private readonly Action _stop;
    private readonly Func<string, string, string, CancellationToken, Task<MatonSandboxMessage>> _receive;

    internal MatonSandbox(
        Uri gatewayUri,
        Uri controlUri,
        string accountSid,
        string authToken,
        string apiKey,
        int seed,
        int messageCount,
        int callCount,
        Func<bool> isRunning,
        Action stop,
        Func<string, string, string, CancellationToken, Task<MatonSandboxMessage>> receive)
    {
        GatewayUri = gatewayUri;
        ControlUri = controlUri;
        AccountSid = accountSid;
        AuthToken = authToken;
        ApiKey = apiKey;
        Seed = seed;
        MessageCount = messageCount;
        CallCount = callCount;
        _isRunning = isRunning;
        _stop = stop;
        _receive = receive;
    }

    /// <summary>Base address of Twilio's API on the sandbox, such as <c>http://127.0.0.1:50123/twilio</c>.</summary>
    public Uri GatewayUri { get; }

    /// <summary>Base address of the connection endpoint, such as <c>http://127.0.0.1:50123</c>.</summary>
    public Uri ControlUri { get; }

    /// <summary>The TCP port on 127.0.0.1.</summary>
    public int Port => ControlUri.Port;

    /// <summary>SID of the main account: <c>AC</c> and 32 hexadecimal digits, made from <see cref="Seed"/>.</summary>
    public string AccountSid { get; }

    /// <summary>
    /// The main account's token. With the SID it opens Twilio's API below <see cref="ControlUri"/>, for programs that use Twilio's libraries, and nothing else.
    /// </summary>
    public string AuthToken { get; }

    /// <summary>The key that this sandbox accepts. It opens nothing but this sandbox.</summary>
    public string ApiKey { get; }

    /// <summary>The number that everything invented is made from: the same seed gives the same records.</summary>
    public int Seed { get; }

    /// <summary>How many messages the main account had when the sandbox started.</summary>
    public int MessageCount { get; }

    /// <summary>How many calls the main account had when the sandbox started.</summary>
    public int CallCount { get; }

    /// <summary>Whether the sandbox still answers.</summary>
    public bool IsRunning => _isRunning();

    /// <summary>The gateway's address.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => GatewayUri.ToString();

    /// <summary>Receives a message that a person sends to a number of the sandbox.</summary>
    /// <exception cref="ArgumentException">A phone number is not valid, or is not one of the sandbox.</exception>
    internal Task<MatonSandboxMessage> ReceiveAsync(string from, string to, string body, CancellationToken stop) => _receive(from, to, body, stop);

    /// <summary>Stops the sandbox and frees its port; a second call does nothing.</summary>
    internal void Stop() => _stop();
}
