using System.Management.Automation;
using System.Management.Automation.Language;
using System.Reflection;

namespace MatonTwilio.Commands;

/// <summary>The recommendation for a number or a name in place of a SID: the filter of the Get- cmdlet that finds such records.</summary>
internal static class SidAdvice
{
    /// <summary>Finds the recommendation; null if the cmdlet's records cannot be found by the text.</summary>
    /// <param name="cmdlet">The type of the cmdlet.</param>
    /// <param name="text">The text as it was typed.</param>
    /// <param name="prefixes">The SID prefixes of the records.</param>
    public static string? Of(Type cmdlet, string text, IReadOnlyList<string> prefixes)
    {
        var noun = cmdlet.GetCustomAttribute<CmdletAttribute>()!.NounName;
        if (string.IsNullOrWhiteSpace(text) || Sids.IsMalformed(text, prefixes) || cmdlet.Assembly.GetType($"{cmdlet.Namespace}.Get{noun}Command") is not { } get
            || FilterOf(get, text) is not { } filter)
        {
            return null;
        }

        var typed = $"-{filter} {Quoted(text)}";
        return cmdlet == get ? $"Use {typed}." : $"To find the SID, use Get-{noun} {typed}.";
    }

    /// <summary>A sentence with the command that finds the SID of a record by a name or number; empty if there is none.</summary>
    /// <param name="text">The text as it was typed.</param>
    /// <param name="prefixes">The SID prefixes of the records.</param>
    public static string Finding(string? text, IReadOnlyList<string> prefixes)
        => !string.IsNullOrWhiteSpace(text) && !Sids.IsMalformed(text, prefixes) && prefixes is [var prefix] && NounOf(prefix) is { } noun
            ? $" To find it by its name or number, use (Get-{noun} {Quoted(text)}).Sid."
            : "";

    // The cmdlets that get such records by name.
    private static string? NounOf(string prefix) => prefix switch
    {
        "AC" => "TwilioAccount",
        "AP" => "TwilioApplication",
        "CF" => "TwilioConference",
        "PN" => "TwilioPhoneNumber",
        _ => null,
    };

    private static string Quoted(string text) => $"'{CodeGeneration.EscapeSingleQuotedStringContent(DisplayText.Visible(text))}'";

    private static string? FilterOf(Type get, string text)
        => get.GetProperty("PhoneNumber") is not null && Addresses.Check(text, AddressUse.Number).Address is not null ? "PhoneNumber"
            : get.GetProperty("FriendlyName") is not null ? "FriendlyName"
            : null;
}
