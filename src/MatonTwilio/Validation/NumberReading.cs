using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using System.Runtime.CompilerServices;
using MatonTwilio.Gateway.Numbers;

namespace MatonTwilio.Commands;

/// <summary>
/// Makes E.164 of numbers as people write them, where a region says how those are read. What is in E.164 form, and what is no phone number,
/// such as a short code, stays as it is.
/// </summary>
internal static class NumberReading
{
    private const string ExampleAction = "In E.164 form, such as +14155550100, a number is sent as it is.";

    /// <summary>Reads a number.</summary>
    /// <param name="text">The number as it was given.</param>
    /// <param name="allowSender">Whether it may be whatever messages can come from.</param>
    /// <param name="region">Finds the region; not asked where the number needs none.</param>
    /// <param name="canName">Whether the command has a -Region for it.</param>
    /// <param name="target">The input that the number is of, for the error.</param>
    /// <param name="number">The number as Twilio takes it.</param>
    /// <param name="problem">What is wrong with a number that cannot exist.</param>
    public static bool TryRead(
        string text, bool allowSender, Func<string?> region, bool canName, object? target, out string number, [NotNullWhen(false)] out ErrorRecord? problem)
    {
        (number, problem) = (text, null);
        if (allowSender ? E164.IsSender(text) : E164.IsRecipient(text))
        {
            return true;
        }

        if (string.IsNullOrWhiteSpace(text) || region() is not { } known)
        {
            var parameter = canName ? "-Region US, or " : "";
            problem = Problem(
                E164.Explain(text), target, $"Write it so, or name the country in which it is written as it is: {parameter}Connect-Maton -DefaultRegion US.");
            return false;
        }

        (var read, var reason) = Read(text, known);
        number = read ?? text;
        problem = read is null
            ? Problem($"'{DisplayText.Visible(text)}' is not a phone number, as they are written in {known.ToUpperInvariant()}: {reason}.", target, ExampleAction)
            : null;
        return read is not null;
    }

    private static ErrorRecord Problem(string message, object? target, string hint) => ErrorRecords.InvalidInput("InvalidPhoneNumber", message, target, hint);

    // A method of its own: what it names is loaded when it is first called, so that numbers in E.164 form do not load it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (string? Number, string Problem) Read(string text, string region) => WrittenNumber.Read(text, region);
}
