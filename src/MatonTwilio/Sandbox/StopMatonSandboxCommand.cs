using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Stops sandboxes and deletes their data.</summary>
[Cmdlet(VerbsLifecycle.Stop, "MatonSandbox", SupportsShouldProcess = true, HelpUri = HelpPage.OfModule)]
public sealed class StopMatonSandboxCommand : MatonCommand
{
    /// <summary>The sandboxes to stop. The default is all sandboxes of the process.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true), ValidateNotNullOrEmpty]
    public MatonSandbox[]? Sandbox { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var sandbox in Sandbox ?? Sandboxes.Running)
        {
            if (ShouldProcess(sandbox.ControlUri.ToString(), "Stop sandbox"))
            {
                Sandboxes.Stop(sandbox, this);
            }
        }
    }
}
