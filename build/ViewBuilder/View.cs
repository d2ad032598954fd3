using System.Xml.Linq;

namespace MatonTwilio.ViewBuilder;

/// <summary>A view in PowerShell's format.</summary>
/// <param name="Line">Its line in the sources.</param>
/// <param name="Xml">The view.</param>
internal sealed record View(SourceLine Line, XElement Xml)
{
    /// <summary>The view's name.</summary>
    public string? Name => (string?)Xml.Element("Name");

    /// <summary>The full names of the types that it shows.</summary>
    public IEnumerable<string> TypeNames => Xml.Descendants("TypeName").Select(static type => type.Value);

    /// <summary>The element that contains its columns, such as TableControl.</summary>
    public string? Shape => Xml.Elements()
        .Select(static part => part.Name.LocalName)
        .FirstOrDefault(static name => name.EndsWith("Control", StringComparison.Ordinal));

    /// <summary>Returns whether a name is one that a cmdlet adds to an object without a type of its own, such as Name#Variant.</summary>
    /// <param name="typeName">The name.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsVariant(string typeName) => typeName.Contains('#', StringComparison.Ordinal);
}
