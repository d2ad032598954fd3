namespace MatonTwilio;

/// <summary>The account's app that other Twilio accounts can authorize to use their data.</summary>
/// <seealso href="https://www.twilio.com/docs/iam/connect-apps/api/connect-app-resource"/>
public sealed class TwilioConnectApp : TwilioResource
{
    /// <summary>The name of the app.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>The name of the company behind the app.</summary>
    public string? CompanyName { get; set; }

    /// <summary>A description of the app.</summary>
    public string? Description { get; set; }

    /// <summary>The URL of a page about the app.</summary>
    public string? HomepageUrl { get; set; }

    /// <summary>The URL to which a user is redirected after authorizing the app.</summary>
    public string? AuthorizeRedirectUrl { get; set; }

    /// <summary>The URL that Twilio requests when a user revokes the authorization.</summary>
    public string? DeauthorizeCallbackUrl { get; set; }

    /// <summary>The HTTP method for <see cref="DeauthorizeCallbackUrl"/>: GET or POST.</summary>
    public string? DeauthorizeCallbackMethod { get; set; }

    /// <summary>The permissions that the app requires: get-all (read), post-all (change).</summary>
    public IReadOnlyList<string>? Permissions { get; set; }

    private protected override string Words => FriendlyName ?? "";
}
