using System.Collections.ObjectModel;
using System.Management.Automation.Host;
using System.Security;
using System.Text;

namespace MatonTwilio.Tests;

/// <summary>The output that a user would see, and the answers to questions.</summary>
internal sealed class TestHostScreen : PSHostUserInterface
{
    private readonly StringBuilder _text = new();
    private readonly List<string> _warnings = [];
    private readonly TestHostWindow _window = new();

    /// <summary>The label of the answer to every question, such as <c>&amp;Yes</c>. A question without an answer is a failure.</summary>
    public string? Answer { get; set; }

    /// <summary>The questions that were asked.</summary>
    public List<string> Questions { get; } = [];

    /// <summary>The warnings that were written to the host, including those that bypass the streams.</summary>
    public IReadOnlyList<string> Warnings
    {
        get
        {
            lock (_text)
            {
                return [.. _warnings];
            }
        }
    }

    public int Width
    {
        set => _window.BufferSize = new Size(value, 50);
    }

    public override PSHostRawUserInterface RawUI => _window;

    public override bool SupportsVirtualTerminal => true;

    /// <summary>The text since the last call.</summary>
    public string Take()
    {
        lock (_text)
        {
            var text = _text.ToString();
            _text.Clear();
            return text;
        }
    }

    public override void Write(string value)
    {
        lock (_text)
        {
            // As in the console host, without colors if output is plain.
            _text.Append(GetOutputString(value, SupportsVirtualTerminal));
        }
    }

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(value);

    public override void WriteLine(string value) => Write(value + "\n");

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        Questions.Add(message);
        var answer = choices.ToList().FindIndex(choice => choice.Label == Answer);
        return answer >= 0 ? answer : throw new InvalidOperationException($"Nobody is there to answer: {message}");
    }

    // The tests read the streams from the pipeline. A real host would also print them here.
    public override void WriteDebugLine(string message)
    {
    }

    public override void WriteErrorLine(string value)
    {
    }

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
    }

    public override void WriteVerboseLine(string message)
    {
    }

    public override void WriteWarningLine(string message)
    {
        lock (_text)
        {
            _warnings.Add(message);
        }
    }

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions)
        => throw new PSInvalidOperationException($"Nobody is there to type: {message}");

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName)
        => throw new NotSupportedException();

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options)
        => throw new NotSupportedException();

    public override string ReadLine() => throw new NotSupportedException();

    public override SecureString ReadLineAsSecureString() => throw new NotSupportedException();

    private sealed class TestHostWindow : PSHostRawUserInterface
    {
        public override Size BufferSize { get; set; } = new(120, 50);

        public override Size WindowSize
        {
            get => BufferSize;
            set => BufferSize = value;
        }

        public override Size MaxWindowSize => BufferSize;

        public override Size MaxPhysicalWindowSize => BufferSize;

        public override ConsoleColor BackgroundColor { get; set; }

        public override ConsoleColor ForegroundColor { get; set; }

        public override Coordinates CursorPosition { get; set; }

        public override Coordinates WindowPosition { get; set; }

        public override int CursorSize { get; set; }

        public override bool KeyAvailable => false;

        public override string WindowTitle { get; set; } = "";

        public override void FlushInputBuffer()
        {
        }

        public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw new NotSupportedException();

        public override KeyInfo ReadKey(ReadKeyOptions options) => throw new NotSupportedException();

        public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill)
            => throw new NotSupportedException();

        public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) => throw new NotSupportedException();

        public override void SetBufferContents(Rectangle rectangle, BufferCell fill) => throw new NotSupportedException();
    }
}
