using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Suggests the permissions that a connect app can request from its users.</summary>
public sealed class ConnectAppPermissionCompleter() : KnownValuesCompleter("get-all", "post-all");

/// <summary>Gets the account's own connect apps by SID, or lists them.</summary>
/// <seealso href="https://www.twilio.com/docs/iam/connect-apps/api/connect-app-resource"/>
[Cmdlet(VerbsCommon.Get, "TwilioConnectApp", DefaultParameterSetName = ListSet, SupportsPaging = true,
    HelpUri = "https://www.twilio.com/docs/iam/connect-apps/api/connect-app-resource")]
[OutputType(typeof(TwilioConnectApp))]
public sealed class GetTwilioConnectAppCommand : TwilioGetCommand<TwilioConnectApp>;

/// <summary>Changes connect apps and returns them.</summary>
/// <seealso href="https://www.twilio.com/docs/iam/connect-apps/api/connect-app-resource#update-a-connectapp-resource"/>
[Cmdlet(VerbsCommon.Set, "TwilioConnectApp", SupportsShouldProcess = true,
    HelpUri = "https://www.twilio.com/docs/iam/connect-apps/api/connect-app-resource#update-a-connectapp-resource")]
[OutputType(typeof(TwilioConnectApp))]
public sealed class SetTwilioConnectAppCommand : TwilioItemCommand<TwilioConnectApp>
{
    /// <summary>The name of the app, up to 64 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, ValidateLength(0, 64), Alias("Name")]
    public string? FriendlyName { get; set; }

    /// <summary>The name of the company that offers the app. Empty text clears it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript]
    public string? CompanyName { get; set; }

    /// <summary>A description of the app. Empty text clears it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript]
    public string? Description { get; set; }

    /// <summary>The URL of a page about the app. Empty text clears it, as for the other URLs.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, WebAddress]
    public string? HomepageUrl { get; set; }

    /// <summary>The URL of the page that a user sees after allowing the app access.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, WebAddress]
    public string? AuthorizeRedirectUrl { get; set; }

    /// <summary>The URL that Twilio requests when a user withdraws the permission.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, WebAddress]
    public string? DeauthorizeCallbackUrl { get; set; }

    /// <summary>The HTTP method for -DeauthorizeCallbackUrl: GET or POST.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? DeauthorizeCallbackMethod { get; set; }

    /// <summary>The permissions that the app requests: get-all (to read) and post-all (to change). They replace the earlier permissions.</summary>
    [Parameter, ArgumentCompleter(typeof(ConnectAppPermissionCompleter)), Text]
    public string[]? Permissions { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Update(Sid, "Change connect app", BoundFields.Of(this));
}

/// <summary>Deletes connect apps. They can no longer access the accounts that allowed it.</summary>
/// <seealso href="https://www.twilio.com/docs/iam/connect-apps/api/connect-app-resource#delete-a-connectapp-resource"/>
[Cmdlet(VerbsCommon.Remove, "TwilioConnectApp", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = "https://www.twilio.com/docs/iam/connect-apps/api/connect-app-resource#delete-a-connectapp-resource")]
public sealed class RemoveTwilioConnectAppCommand : TwilioRemoveCommand<TwilioConnectApp>
{
    private protected override string Action => "Remove connect app";
}

/// <summary>Gets the connect apps of other accounts that the account has authorized by SID, or lists them.</summary>
/// <seealso href="https://www.twilio.com/docs/iam/connect-apps/api/authorized-connect-app-resource"/>
[Cmdlet(VerbsCommon.Get, "TwilioAuthorizedConnectApp", DefaultParameterSetName = ListSet, SupportsPaging = true,
    HelpUri = "https://www.twilio.com/docs/iam/connect-apps/api/authorized-connect-app-resource")]
[OutputType(typeof(TwilioAuthorizedConnectApp))]
public sealed class GetTwilioAuthorizedConnectAppCommand : TwilioGetCommand<TwilioAuthorizedConnectApp>;
