using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that change existing credentials.</summary>
public abstract class SipCredentialItemCommand : SipCredentialCommand
{
    /// <summary>The SIDs (CR...) or user names of the credentials. Credentials from the pipeline provide their own SID.</summary>
    [Parameter(
        Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        HelpMessage = "The SIDs (CR...) or user names of the credentials.")]
    [NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Alias("Id", "Identity", "Name", "Username")]
    public string[] Sid { get; set; } = [];

    /// <inheritdoc/>
    [Parameter, NotSent, ValidateRange(1, RowsAtOnce.Most)]
    public override int ThrottleLimit { get; set; } = RowsAtOnce.Usual;
}
