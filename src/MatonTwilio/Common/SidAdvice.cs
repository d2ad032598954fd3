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

        var typed = $"-{filter} '{CodeGeneration.EscapeSingleQuotedStringContent(DisplayText.Visible(text))}'";
        return cmdlet == get ? $"Use {typed}." : $"To find the SID, use Get-{noun} {typed}.";
    }

    private static string? FilterOf(Type get, string text)
        => get.GetProperty("PhoneNumber") is not null && Addresses.Check(text, AddressUse.Number).Address is not null ? "PhoneNumber"
            : get.GetProperty("FriendlyName") is not null ? "FriendlyName"
            : null;
}
