using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace MatonTwilio.Commands;

/// <summary>The base of the classes that suggest values of a parameter when a person presses Tab.</summary>
public abstract partial class ValueCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
        => Suggest(new TypedWord(Bare(wordToComplete), commandName, parameterName, fakeBoundParameters));

    /// <summary>The values to suggest, in the order in which Tab shows them.</summary>
    /// <param name="typed">The typed part of the value, and the line.</param>
    private protected abstract IEnumerable<CompletionResult> Suggest(TypedWord typed);

    /// <summary>One suggestion. A value that PowerShell would not read as one word is inserted with quotes.</summary>
    /// <param name="value">The value.</param>
    /// <param name="meaning">The text of the tooltip.</param>
    /// <param name="shown">The text in the list of suggestions; null for the value.</param>
    private protected static CompletionResult Value(string value, string meaning, string? shown = null)
        => new(
            OneWord().IsMatch(value) ? value : $"'{CodeGeneration.EscapeSingleQuotedStringContent(value)}'",
            shown ?? value, CompletionResultType.ParameterValue, meaning);

    /// <summary>Whether the prompt can show a text of a response unchanged. It must not show one that could control the terminal.</summary>
    /// <param name="text">The text.</param>
    private protected static bool CanBeShown(string text) => DisplayText.Exact(text) == text;

    private static string Bare(string? word) => (word ?? "").Trim('\'', '"').Replace("''", "'", StringComparison.Ordinal);

    // A hyphen before a letter begins a parameter.
    [GeneratedRegex(@"^(?!-\D)[\p{L}\p{N}+_.:/-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex OneWord();
}
