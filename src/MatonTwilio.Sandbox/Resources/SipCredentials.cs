namespace MatonTwilio.Sandbox;

/// <summary>
/// The user names of a credential list. The sandbox has no SIP sign-in, so passwords are checked and not stored.
/// <see href="https://www.twilio.com/docs/voice/sip/api/sip-credential-resource"/>
/// </summary>
internal static class SipCredentials
{
    private const int LeastPasswordLength = 12;
    private const int Invalid = 21243;

    public static Resource Resource { get; } = new()
    {
        Name = "Credentials",
        Parent = SipCredentialLists.Resource,
        ListName = "credentials",
        SidPrefix = "CR",
        Fields =
        [
            .. Field.Identity,
            Field.OfOwner("credential_list_sid"),
            Field.SettableOnce("username", FormRules.Text("Username", most: 32, Invalid)),
        ],
        Required = ["Username", "Password"],
        Create = operation =>
        {
            operation.RequireRoom(most: 1000, code: 21242, "credentials");
            operation.RequireUnique("username", changed: null, Invalid);
            RequireStrongPassword(operation);
            return operation.NewRecord();
        },
        Update = (operation, credential) =>
        {
            RequireStrongPassword(operation);
            operation.Apply(credential);
        },
        Delete = (_, _) => { },
    };

    private static void RequireStrongPassword(Operation operation)
    {
        if (operation.Form["Password"] is { } password
            && !(password.Length >= LeastPasswordLength && password.Any(char.IsAsciiDigit) && password.Any(char.IsUpper) && password.Any(char.IsLower)))
        {
            throw TwilioError.BadRequest(Invalid, $"Password must have at least {LeastPasswordLength} characters, a digit, and letters in upper and lower case");
        }
    }
}
