using System.Globalization;
using System.Management.Automation.Host;

namespace MatonTwilio.Samples;

/// <summary>The host that the engine requires: a name, a culture, a screen. It is not interactive.</summary>
internal sealed class TourHost : PSHost
{
    /// <summary>The exit code of the script.</summary>
    public int ExitCode { get; private set; }

    public override string Name => "MatonTwilio tour";

    public override Version Version { get; } = typeof(TourHost).Assembly.GetName().Version!;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override CultureInfo CurrentCulture => CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.CurrentUICulture;

    public override PSHostUserInterface UI { get; } = new TourScreen();

    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;

    public override void EnterNestedPrompt() => throw new NotSupportedException("The tour has no prompt.");

    public override void ExitNestedPrompt() => throw new NotSupportedException("The tour has no prompt.");

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }
}
