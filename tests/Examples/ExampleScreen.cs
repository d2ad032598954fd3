using System.Collections.ObjectModel;
using System.Management.Automation.Host;
using System.Net;
using System.Security;
using System.Text;

namespace MatonTwilio.Examples;

/// <summary>The screen, and a user who answers yes to every question and enters the example's key.</summary>
public sealed class ExampleScreen : PSHostUserInterface
{
    private readonly StringBuilder _text = new StringBuilder();

    /// <summary>Whether an error was shown since the last call of <see cref="Take"/>.</summary>
    public bool ShowsError { get; private set; }

    /// <inheritdoc/>
    public override PSHostRawUserInterface RawUI { get; } = new ExampleWindow();

    /// <summary>The text since the last call.</summary>
    public string Take()
    {
        lock (_text)
        {
            var text = _text.ToString();
            _text.Clear();
            ShowsError = false;
            return text;
        }
    }

    /// <inheritdoc/>
    public override void Write(string value)
    {
        lock (_text)
        {
            _text.Append(GetOutputString(value, supportsVirtualTerminal: false));
        }
    }

    /// <inheritdoc/>
    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(value);

    /// <inheritdoc/>
    public override void WriteLine(string value) => Write(value + "\n");

    /// <inheritdoc/>
    public override void WriteErrorLine(string value)
    {
        WriteLine(value);
        ShowsError = true;
    }

    /// <inheritdoc/>
    public override void WriteWarningLine(string message) => WriteLine("WARNING: " + message);

    /// <inheritdoc/>
    public override void WriteVerboseLine(string message) => WriteLine("VERBOSE: " + message);

    /// <inheritdoc/>
    public override void WriteDebugLine(string message) => WriteLine("DEBUG: " + message);

    /// <inheritdoc/>
    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
    }

    /// <inheritdoc/>
    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        WriteLine($"\n{caption}\n{message}");
        foreach (var choice in choices)
        {
            Write($"[{Letter(choice)}] {choice.Label.Replace("&", "")}  ");
        }

        WriteLine($"[?] Help (default is \"{Letter(choices[defaultChoice])}\"): y");
        return choices.ToList().FindIndex(static choice => choice.Label == "&Yes");
    }

    /// <inheritdoc/>
    public override SecureString ReadLineAsSecureString() => new NetworkCredential("", ExampleRun.Key).SecurePassword;

    /// <inheritdoc/>
    public override string ReadLine() => throw new NotSupportedException();

    /// <inheritdoc/>
    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions)
        => descriptions.ToDictionary(static field => field.Name, field => new PSObject(ReadLineAsSecureString()));

    /// <inheritdoc/>
    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName)
        => new(userName, new NetworkCredential("", ExampleRun.Password).SecurePassword);

    /// <inheritdoc/>
    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options)
        => PromptForCredential(caption, message, userName, targetName);

    private static char Letter(ChoiceDescription choice) => char.ToUpperInvariant(choice.Label[choice.Label.IndexOf('&') + 1]);
}
