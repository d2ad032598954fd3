namespace MatonTwilio.Sandbox;

/// <summary>The parts of the sandbox that a path can lead to.</summary>
internal enum Door
{
    /// <summary>Twilio's API as the gateway has it, which takes the gateway's key.</summary>
    Gateway,

    /// <summary>The same API as Twilio has it, which takes an account's SID and token, or an API key.</summary>
    Twilio,

    /// <summary>The connections, which take the gateway's key.</summary>
    Control,

    /// <summary>The files, whose addresses are secrets of their own.</summary>
    Storage,

    /// <summary>The page that completes a connection, whose address is a secret of its own.</summary>
    Connect,

    /// <summary>The page for people.</summary>
    Page,
}

/// <summary>Finds the door of a path.</summary>
internal static class Doors
{
    /// <summary>The path that Twilio's API is below at the gateway.</summary>
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
