namespace MatonTwilio;

/// <summary>Another account's connect app, which may use this account's data.</summary>
/// <seealso href="https://www.twilio.com/docs/iam/connect-apps/api/authorized-connect-app-resource"/>
public sealed class TwilioAuthorizedConnectApp : TwilioRecord
{
    /// <summary>The account (AC...) that authorized the app.</summary>
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

    /// <summary>The app's permissions: get-all (read), post-all (change).</summary>
    public IReadOnlyList<string>? Permissions { get; set; }

    /// <summary>The resource's path, relative to Twilio's host.</summary>
    public string? Uri { get; set; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(ConnectAppFriendlyName ?? "", ConnectAppSid);

    private protected override string? Identity => Pair(AccountSid, ConnectAppSid);
}
