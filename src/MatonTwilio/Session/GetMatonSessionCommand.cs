using System.Management.Automation;
using MatonTwilio.Gateway;

namespace MatonTwilio.Commands;

/// <summary>Gets the default session, without its secrets; nothing where none was made yet. Sends nothing.</summary>
[Cmdlet(VerbsCommon.Get, "MatonSession")]
[OutputType(typeof(MatonSession))]
public sealed class GetMatonSessionCommand : MatonCommand
{
    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (DefaultSession.Current is { } session)
        {
            WriteObject(session.HandOut());
        }
    }
}
