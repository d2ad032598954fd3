using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// Suggests the account's own numbers, by number or by name. <see cref="SessionValues"/> describes when they are read.
/// </summary>
public sealed class OwnNumberCompleter : ValueCompleter
{
    private protected override IEnumerable<CompletionResult> Suggest(TypedWord typed)
    {
        var (account, connection) = (SessionValues.Text(typed.Bound, "AccountSid"), SessionValues.Text(typed.Bound, "ConnectionId"));
        return SessionValues.Known(typed.Bound, lists => lists.NumbersAsync(account, connection))
            .Where(number => E164.IsE164(number.PhoneNumber) && Matches(number, typed.Text))
            .Select(static number => Value(number.PhoneNumber!, Tip(number)));
    }

    private static bool Matches(TwilioPhoneNumber number, string typed)
        => number.PhoneNumber!.Contains(typed, StringComparison.Ordinal) || number.FriendlyName?.StartsWith(typed, StringComparison.OrdinalIgnoreCase) == true;

    private static string Tip(TwilioPhoneNumber number) => DisplayText.Visible($"{number.FriendlyName} ({number.Capabilities})");
}
