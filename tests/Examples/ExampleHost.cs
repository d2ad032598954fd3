using System.Globalization;
using System.Management.Automation.Host;

namespace MatonTwilio.Examples;

/// <summary>The host that the engine requires, with a screen that records everything that a user would see.</summary>
public sealed class ExampleHost : PSHost
{
    /// <summary>The screen.</summary>
    public ExampleScreen Screen { get; } = new ExampleScreen();

    /// <inheritdoc/>
    public override PSHostUserInterface UI => Screen;

    /// <inheritdoc/>
    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

    /// <inheritdoc/>
    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;

    /// <inheritdoc/>
    public override Guid InstanceId { get; } = Guid.NewGuid();

    /// <inheritdoc/>
    public override string Name => "Examples";

    /// <inheritdoc/>
    public override Version Version { get; } = new Version(1, 0);

    /// <inheritdoc/>
    public override void EnterNestedPrompt() => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void ExitNestedPrompt() => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void NotifyBeginApplication()
    {
    }

    /// <inheritdoc/>
    public override void NotifyEndApplication()
    {
    }

    /// <inheritdoc/>
    public override void SetShouldExit(int exitCode) => throw new NotSupportedException();
}
