using System.Collections;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Converts plain dictionaries to objects that PowerShell can show and select from.</summary>
internal static class GraphObjects
{
    // PowerShell reserves these names (https://learn.microsoft.com/dotnet/api/system.management.automation.psmemberinfo).
    private static readonly HashSet<string> Reserved = new(["", "PSObject", "PSBase", "PSAdapted", "PSExtended", "PSTypeNames"], StringComparer.OrdinalIgnoreCase);

    // Its views are in Views/ApiRecord.Format.ps1xml. Without a view, PowerShell shows text unchanged.
    private const string TypeName = "System.Management.Automation.PSCustomObject#TwilioApi";

    public static object? From(object? value) => value switch
    {
        IDictionary members => OfMembers(members),
        object?[] items => Array.ConvertAll(items, From),
        _ => value,
    };

    private static PSObject OfMembers(IDictionary members)
    {
        var made = new PSObject();
        made.TypeNames.Insert(0, TypeName);
        foreach (DictionaryEntry member in members)
        {
            made.Properties.Add(new PSNoteProperty(FreeName(made, (string)member.Key), From(member.Value)));
        }

        return made;
    }

    // Two names may differ only in case, which PowerShell ignores.
    private static string FreeName(PSObject made, string name)
    {
        while (Reserved.Contains(name) || made.Properties[name] is not null)
        {
            name = "_" + name;
        }

        return name;
    }
}
