using System.Xml;
using System.Xml.Linq;

namespace MatonTwilio.Sandbox;

/// <summary>Reads TwiML.</summary>
internal static class Twiml
{
    // What is text to a program is text here: nothing is fetched for it, and nothing in it is expanded.
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>The verbs of a document, in order; null where it is no TwiML.</summary>
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

    /// <summary>The value of an attribute; null where it is not there or empty.</summary>
    public static string? ValueOf(this XElement verb, string name) => (string?)verb.Attribute(name) is { Length: > 0 } value ? value : null;
}
