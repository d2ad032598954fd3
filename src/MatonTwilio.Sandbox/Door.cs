namespace MatonTwilio.Sandbox;

/// <summary>The parts of the sandbox. Each has its own credentials.</summary>
internal enum Door
{
    /// <summary>Twilio's API at the gateway. It requires the gateway's key.</summary>
    Gateway,

    /// <summary>The same API with Twilio's own paths. It requires an account's SID and token, or an API key.</summary>
    Twilio,

    /// <summary>The connections. They require the gateway's key.</summary>
    Control,

    /// <summary>The files. Their URLs are secrets.</summary>
    Storage,

    /// <summary>The page that completes a connection. Its URL is a secret.</summary>
    Connect,

    /// <summary>The sandbox's page for people.</summary>
    Page,
}

/// <summary>Finds the part of the sandbox that a path belongs to.</summary>
internal static class Doors
{
    /// <summary>The path prefix of Twilio's API at the gateway.</summary>
    public const string GatewayRoot = "/twilio";

    public static Door Of(string path) => path switch
    {
        _ when IsBelow(path, GatewayRoot) => Door.Gateway,
        _ when IsBelow(path, Accounts.Root) => Door.Twilio,
        _ when IsBelow(path, FileStorage.Root) => Door.Storage,
        _ when path.StartsWith(ConnectionEndpoint.PageRoot, StringComparison.Ordinal) => Door.Connect,
        "/" => Door.Page,
        _ when IsBelow(path, SandboxPage.ControlsRoot) => Door.Page,
        _ => Door.Control,
    };

    public static bool IsBelow(string path, string root) => path == root || path.StartsWith(root + "/", StringComparison.Ordinal);
}
