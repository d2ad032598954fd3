using System.Collections;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Makes objects that PowerShell shows and selects from plain dictionaries.</summary>
internal static class GraphObjects
{
    public static object? From(object? value) => value switch
    {
        IDictionary members => OfMembers(members),
        object?[] items => Array.ConvertAll(items, From),
        _ => value,
    };

    private static PSObject OfMembers(IDictionary members)
    {
        var made = new PSObject();
        foreach (DictionaryEntry member in members)
        {
            made.Properties.Add(new PSNoteProperty((string)member.Key, From(member.Value)));
        }

        return made;
    }
}
