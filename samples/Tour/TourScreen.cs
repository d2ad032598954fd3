using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace MatonTwilio.Samples;

/// <summary>Writes the engine's output: in color on a terminal, and plain if output is redirected or NO_COLOR is set.</summary>
internal sealed class TourScreen : PSHostUserInterface
{
    private readonly bool _hasColors = HasColors();

    public override PSHostRawUserInterface RawUI { get; } = new TourWindow();

    public override bool SupportsVirtualTerminal => _hasColors;

    public override void Write(string value) => Console.Out.Write(Fit(value));

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(value);

    public override void WriteLine(string value) => Console.Out.WriteLine(Fit(value));

    public override void WriteErrorLine(string value) => WriteLine(Colored(PSStyle.Instance.Formatting.Error, value));

    public override void WriteWarningLine(string message) => WriteLine(Colored(PSStyle.Instance.Formatting.Warning, $"WARNING: {message}"));

    public override void WriteVerboseLine(string message) => WriteLine(Colored(PSStyle.Instance.Formatting.Verbose, $"VERBOSE: {message}"));

    public override void WriteDebugLine(string message) => WriteLine(Colored(PSStyle.Instance.Formatting.Debug, $"DEBUG: {message}"));

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
    }

    public override string ReadLine() => throw Unattended();

    public override SecureString ReadLineAsSecureString() => throw Unattended();

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) => throw Unattended();

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) => throw Unattended();

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) => throw Unattended();

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) => throw Unattended();

    private static NotSupportedException Unattended() => new("The tour asks nothing: use -Confirm:$false.");

    private static string Colored(string color, string text) => color + text + PSStyle.Instance.Reset;

    // Tables and errors contain colors, which are removed if they cannot be shown.
    private string Fit(string text) => GetOutputString(text, _hasColors);

    private static bool HasColors()
    {
        if (Console.IsOutputRedirected || Has("NO_COLOR") || Environment.GetEnvironmentVariable("TERM") == "dumb")
        {
            return false;
        }

        // The old console window of Windows does not interpret escape sequences. Newer terminals set an environment variable.
        return !OperatingSystem.IsWindows() || Has("WT_SESSION") || Has("TERM_PROGRAM") || Has("TERM");
    }

    private static bool Has(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
