using System.Xml;
using System.Xml.Linq;

namespace MatonTwilio.Sandbox;

/// <summary>Reads TwiML.</summary>
internal static class Twiml
{
    // TwiML is untrusted: external references are not loaded, and entities are not expanded.
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>The verbs of a document, in order; null if it is not TwiML.</summary>
    public static IReadOnlyList<XElement>? Parse(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            return XDocument.Load(reader).Root is { Name.LocalName: "Response" } root ? [.. root.Elements()] : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>The value of an attribute; null if it is missing or empty.</summary>
    public static string? ValueOf(this XElement verb, string name) => (string?)verb.Attribute(name) is { Length: > 0 } value ? value : null;
}
