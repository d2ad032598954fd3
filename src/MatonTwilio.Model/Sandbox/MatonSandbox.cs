namespace MatonTwilio;

/// <summary>
/// A running sandbox: a gateway on this machine that responds like the real one and sends nothing to anyone. <c>Start-MatonSandbox</c>
/// returns it. It ends with <c>Stop-MatonSandbox</c> or with the process.
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

    /// <summary>The base URL of Twilio's API in the sandbox, such as <c>http://127.0.0.1:50123/twilio</c>.</summary>
    public Uri GatewayUri { get; }

    /// <summary>The base URL of the control endpoint, such as <c>http://127.0.0.1:50123</c>.</summary>
    public Uri ControlUri { get; }

    /// <summary>The TCP port on 127.0.0.1.</summary>
    public int Port => ControlUri.Port;

    /// <summary>The SID of the main account: <c>AC</c> and 32 hexadecimal digits, generated from <see cref="Seed"/>.</summary>
    public string AccountSid { get; }

    /// <summary>
    /// The main account's auth token. With the SID, it gives access to Twilio's API below <see cref="ControlUri"/>, for programs with Twilio's libraries, and to nothing else.
    /// </summary>
    public string AuthToken { get; }

    /// <summary>The API key that this sandbox accepts. It gives access to this sandbox only.</summary>
    public string ApiKey { get; }

    /// <summary>The number from which the records are generated. The same seed gives the same records.</summary>
    public int Seed { get; }

    /// <summary>The number of messages in the main account when the sandbox started.</summary>
    public int MessageCount { get; }

    /// <summary>The number of calls in the main account when the sandbox started.</summary>
    public int CallCount { get; }

    /// <summary>Whether the sandbox is running.</summary>
    public bool IsRunning => _isRunning();

    /// <summary>The gateway's base URL.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => GatewayUri.ToString();

    /// <summary>Receives a message to a number of the sandbox.</summary>
    /// <exception cref="ArgumentException">A phone number is not valid, or does not belong to the sandbox.</exception>
    internal Task<MatonSandboxMessage> ReceiveAsync(string from, string to, string body, CancellationToken stop) => _receive(from, to, body, stop);

    /// <summary>Stops the sandbox and frees its port. A second call does nothing.</summary>
    internal void Stop() => _stop();
}
