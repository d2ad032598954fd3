namespace MatonTwilio;

/// <summary>A connect app of another account's that this account lets work with its data.</summary>
/// <seealso href="https://www.twilio.com/docs/iam/connect-apps/api/authorized-connect-app-resource"/>
public sealed class TwilioAuthorizedConnectApp
{
    /// <summary>The account (AC...) that let the app in.</summary>
    public string? AccountSid { get; set; }

    /// <summary>The app (CN...).</summary>
    public string? ConnectAppSid { get; set; }

    /// <summary>The name of the app.</summary>
    public string? ConnectAppFriendlyName { get; set; }

    /// <summary>The name of the company behind the app.</summary>
    public string? ConnectAppCompanyName { get; set; }

    /// <summary>A description of the app.</summary>
    public string? ConnectAppDescription { get; set; }

    /// <summary>The URL of a page about the app.</summary>
    public string? ConnectAppHomepageUrl { get; set; }

    /// <summary>What the app may do: get-all (read), post-all (change).</summary>
    public IReadOnlyList<string>? Permissions { get; set; }

    /// <summary>The resource's path, relative to Twilio's host.</summary>
    public string? Uri { get; set; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(ConnectAppFriendlyName ?? "", ConnectAppSid);
}
