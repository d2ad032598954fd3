using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace MatonTwilio.Commands;

/// <summary>
/// Suggests the account's own numbers, by number or by name. <see cref="SessionValues"/> describes when they are read.
/// </summary>
public sealed class OwnNumberCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var typed = KnownValuesCompleter.Bare(wordToComplete);
        var (account, connection) = (SessionValues.Text(fakeBoundParameters, "AccountSid"), SessionValues.Text(fakeBoundParameters, "ConnectionId"));
        return SessionValues.Known(fakeBoundParameters, lists => lists.NumbersAsync(account, connection))
            .Where(number => E164.IsE164(number.PhoneNumber) && Matches(number, typed))
            .Select(static number => new CompletionResult(number.PhoneNumber, number.PhoneNumber, CompletionResultType.ParameterValue, Tip(number)));
    }

    private static bool Matches(TwilioPhoneNumber number, string typed)
        => number.PhoneNumber!.Contains(typed, StringComparison.Ordinal) || number.FriendlyName?.StartsWith(typed, StringComparison.OrdinalIgnoreCase) == true;

    private static string Tip(TwilioPhoneNumber number) => DisplayText.Visible($"{number.FriendlyName} ({number.Capabilities})");
}
