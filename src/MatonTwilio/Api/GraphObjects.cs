using System.Collections;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Makes objects that PowerShell shows and selects from plain dictionaries.</summary>
internal static class GraphObjects
{
    // PowerShell keeps these for itself (https://learn.microsoft.com/dotnet/api/system.management.automation.psmemberinfo).
    private static readonly HashSet<string> Reserved = new(["", "PSObject", "PSBase", "PSAdapted", "PSExtended", "PSTypeNames"], StringComparer.OrdinalIgnoreCase);

    // Its views are in Views/ApiRecord.Format.ps1xml: what PowerShell shows without one is the text as it came.
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

    // Two names may differ in their case alone, which PowerShell does not tell apart.
    private static string FreeName(PSObject made, string name)
    {
        while (Reserved.Contains(name) || made.Properties[name] is not null)
        {
            name = "_" + name;
        }

        return name;
    }
}
