using System.Management.Automation;
using System.Reflection;

namespace MatonTwilio.Commands;

/// <summary>Finds the number of a contact among the properties that -To takes from the pipeline, in that order.</summary>
internal static class ContactNumber
{
    private static readonly string[] Names = ["To", .. typeof(TwilioSendCommand<TwilioMessage>).GetProperty("To")!.GetCustomAttribute<AliasAttribute>()!.AliasNames];

    /// <summary>The first number that is not empty; null where there is none.</summary>
    public static string? Of(PSObject? contact)
        => contact is null ? null : Names.Select(name => contact.Properties[name]?.Value?.ToString()).FirstOrDefault(static text => !string.IsNullOrWhiteSpace(text));
}
