using System.Management.Automation;
using System.Management.Automation.Language;

namespace MatonTwilio.Commands;

/// <summary>
/// Finds a parameter name that is a habit from other cmdlets, but that PowerShell completes to a parameter with another meaning: it reads <c>-Force</c> as
/// <c>-ForceDelivery</c>. Without an error, the mistake would not be noticed.
/// </summary>
internal static class ShortNames
{
    private static readonly Misread[] All =
    [
        new("Force", "ForceDelivery", "To send without a question, use -Confirm:$false."),
        new("At", "Attempt", "For the time at which Twilio sends the message, use -SendAt."),
        new("Time", "TimeoutSec", "For the time at which Twilio sends the message, use -SendAt.") { OnlyWith = "SendAt" },
        new("Address", "AddressRetention", "For the recipient, use -To."),
        new("End", "EndConferenceOnExit", "To end the call of a participant, use Remove-TwilioParticipant."),
        new("All", "AllowPrivate", "To test all webhooks, use Get-TwilioWebhook | Test-TwilioWebhook."),
    ];

    /// <summary>The error for the first such name; null if there is none.</summary>
    /// <param name="cmdlet">The cmdlet, before its first input.</param>
    public static ErrorRecord? FindProblem(PSCmdlet cmdlet)
    {
        foreach (var name in All)
        {
            if (cmdlet.MyInvocation.BoundParameters.ContainsKey(name.Parameter) && name.AppliesTo(cmdlet) && IsTyped(cmdlet.MyInvocation, name.Short))
            {
                return ErrorRecords.InvalidInput(
                    "ShortName", $"-{name.Short} is short for -{name.Parameter} here.", name.Short, $"{name.Advice} If you mean -{name.Parameter}, write the whole name.");
            }
        }

        return null;
    }

    private static bool IsTyped(InvocationInfo invocation, string name)
        => TypedLine.Of(invocation) is { } text && text.Contains($"-{name}", StringComparison.OrdinalIgnoreCase)
            && TypedLine.ElementsIn(invocation, text).Any(element => element is CommandParameterAst typed && typed.ParameterName.Equals(name, StringComparison.OrdinalIgnoreCase));

    private sealed record Misread(string Short, string Parameter, string Advice)
    {
        public string? OnlyWith { get; init; }

        public bool AppliesTo(PSCmdlet cmdlet) => OnlyWith is null || cmdlet.GetType().GetProperty(OnlyWith) is not null;
    }
}
