using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Creates a token: credentials for Twilio's STUN and TURN servers, with the passwords as SecureStrings.</summary>
/// <seealso href="https://www.twilio.com/docs/stun-turn/api"/>
[Cmdlet(VerbsCommon.New, "TwilioToken", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/stun-turn/api")]
[OutputType(typeof(TwilioToken))]
public sealed class NewTwilioTokenCommand : TwilioChangeCommand<TwilioToken>
{
    /// <summary>The lifetime of the credentials, in seconds. The default is 86,400, which is 24 hours.</summary>
    [Parameter(Position = 0), ValidateRange(1, int.MaxValue)]
    public int Ttl { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Create("STUN and TURN servers", "Create token");
}
