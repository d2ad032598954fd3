using System.Management.Automation;
using System.Security;

namespace MatonTwilio.Commands;

/// <summary>Gets the credentials of SIP credential lists by SID or user name, or lists them. Twilio does not return passwords.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-credential-resource"/>
[Cmdlet(VerbsCommon.Get, "TwilioSipCredential", DefaultParameterSetName = ListSet, SupportsPaging = true,
    HelpUri = "https://www.twilio.com/docs/voice/sip/api/sip-credential-resource")]
[OutputType(typeof(TwilioSipCredential))]
public sealed class GetTwilioSipCredentialCommand : TwilioOwnedGetCommand<TwilioSipCredential>
{
    private NamedOwner<TwilioSipCredentialList>? _list;

    /// <summary>The credential list: its SID (CL...) or its name. Lists from the pipeline provide their own SID and account.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The credential list: its SID (CL...) or its name.")]
    [NotSent, SidsOfRows("CredentialListSid", "Sid"), ArgumentCompleter(typeof(SidCompleter)), Sid("CL", AllowName = true)]
    public string CredentialListSid { get; set; } = "";

    /// <summary>The SIDs (CR...) or user names of the credentials to get. The default is all credentials of the list.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = SidSet, HelpMessage = "The SIDs (CR...) or user names of the credentials to read.")]
    [NotSent, Text, Alias("Id", "Identity", "Name", "Username")]
    public override string[] Sid { get; set => field = Exclusive(value); } = [];

    private protected override string Owner => $"SIP/CredentialLists/{_list?.Sid}";

    private protected override bool TryFindOwner() => (_list ??= new(this)).TryFind(CredentialListSid);
}

/// <summary>Creates credentials in SIP credential lists. SIP devices sign in with them.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-credential-resource"/>
[Cmdlet(VerbsCommon.New, "TwilioSipCredential", DefaultParameterSetName = PasswordSet, SupportsShouldProcess = true,
    HelpUri = "https://www.twilio.com/docs/voice/sip/api/sip-credential-resource")]
[OutputType(typeof(TwilioSipCredential))]
public sealed class NewTwilioSipCredentialCommand : SipCredentialCommand
{
    private const string PasswordSet = "Password";
    private const string CredentialSet = "Credential";

    /// <summary>The user name, up to 32 characters. It is unique in its list.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = PasswordSet, HelpMessage = "The user name, up to 32 characters.")]
    [ValidateLength(1, 32), Alias("Name")]
    public string Username { get; set => field = Exclusive(value); } = "";

    /// <summary>The password: 12 characters or more, with a digit, an uppercase and a lowercase letter.</summary>
    [Parameter(
        Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, ParameterSetName = PasswordSet,
        HelpMessage = "The password: 12 characters or more, with a digit, an uppercase and a lowercase letter.")]
    [Secret]
    public SecureString? Password { get; set => field = Exclusive(value); }

    /// <summary>The user name and the password as one object, such as from Get-Credential. If it is a user name, PowerShell asks for the password.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CredentialSet, HelpMessage = "The user name and the password as one object, such as from Get-Credential."), NotSent, Credential]
    public PSCredential? Credential { get; set => field = Exclusive(value); }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!IsSecret(nameof(Password), Password, Username) || !TryFindOwner())
        {
            return;
        }

        var fields = BoundFields.Of(this);
        if (Credential is { } login)
        {
            fields.Add(nameof(Username), login.UserName).AddSecret(nameof(Password), login.GetNetworkCredential().Password);
        }

        Create(Credential?.UserName ?? Username, "Create SIP credential", fields);
    }
}

/// <summary>Changes the passwords of SIP credentials and returns the credentials.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-credential-resource"/>
[Cmdlet(VerbsCommon.Set, "TwilioSipCredential", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/voice/sip/api/sip-credential-resource")]
[OutputType(typeof(TwilioSipCredential))]
public sealed class SetTwilioSipCredentialCommand : SipCredentialItemCommand
{
    /// <summary>The new password: 12 characters or more, with a digit, an uppercase and a lowercase letter.</summary>
    [Parameter(
        Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true,
        HelpMessage = "The new password: 12 characters or more, with a digit, an uppercase and a lowercase letter.")]
    [Secret]
    public SecureString? Password { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (IsSecret(nameof(Password), Password, Sid) && TryFindOwner())
        {
            Update(Sid, "Change password of SIP credential", BoundFields.Of(this));
        }
    }
}

/// <summary>Deletes SIP credentials. Devices can no longer sign in with them.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/sip/api/sip-credential-resource"/>
[Cmdlet(VerbsCommon.Remove, "TwilioSipCredential", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = "https://www.twilio.com/docs/voice/sip/api/sip-credential-resource")]
public sealed class RemoveTwilioSipCredentialCommand : SipCredentialItemCommand
{
    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (TryFindOwner())
        {
            Delete(Sid, "Remove SIP credential");
        }
    }
}
