namespace MatonTwilio.Sandbox;

/// <summary>Credentials for STUN and TURN servers. They give no access to anything. <see href="https://www.twilio.com/docs/stun-turn/api"/></summary>
internal static class Tokens
{
    private const string Stun = "stun:global.stun.twilio.com:3478";

    private static readonly string[] Turn =
    [
        "turn:global.turn.twilio.com:3478?transport=udp",
        "turn:global.turn.twilio.com:3478?transport=tcp",
        "turn:global.turn.twilio.com:443?transport=tcp",
    ];

    public static Resource Resource { get; } = new()
    {
        Name = "Tokens",
        Parent = Accounts.Resource,
        Fields =
        [
            .. Field.Identity.Where(static field => field.Name is not ("sid" or "uri")),
            Field.Settable("ttl", FormRules.Integer("Ttl", 1, int.MaxValue, 20422), WireType.NumberText, initially: 86_400),
            Field.Kept("username"),
            Field.Kept("password"),
            Field.Of("ice_servers", WireType.List, static token => Turn.Select(url => Server(url, token)).Prepend(Of(Stun))),
        ],
        Create = Create,
    };

    private static Record Create(Operation operation)
    {
        var token = operation.NewRecord();
        token["username"] = operation.World.Sids.Next("") + operation.World.Sids.Next("");
        token["password"] = operation.World.Sids.Next("");
        return token;
    }

    private static Dictionary<string, object?> Of(string url) => new() { ["url"] = url, ["urls"] = url };

    private static Dictionary<string, object?> Server(string url, Record token) => new(Of(url)) { ["username"] = token["username"], ["credential"] = token["password"] };
}
