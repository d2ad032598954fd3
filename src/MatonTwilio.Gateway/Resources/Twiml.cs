using System.Globalization;
using System.Text;
using System.Xml;

namespace MatonTwilio.Gateway.Resources;

/// <summary>Creates TwiML, the instructions for a call.</summary>
public static class Twiml
{
    /// <summary>Creates TwiML that reads a text aloud.</summary>
    /// <param name="text">The text.</param>
    /// <param name="voice">The voice; null lets Twilio choose it.</param>
    /// <param name="language">The language, as an IETF tag; null lets Twilio choose it.</param>
    /// <param name="loop">The number of times to read the text, 0 for until the call ends; null for once.</param>
    /// <returns>TwiML: https://www.twilio.com/docs/voice/twiml/say</returns>
    /// <exception cref="ArgumentException">The text contains a control character that XML does not allow.</exception>
    public static string Say(string text, string? voice, string? language, int? loop)
    {
        var xml = new StringBuilder();
        using (var writer = XmlWriter.Create(xml, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            writer.WriteStartElement("Response");
            writer.WriteStartElement("Say");
            WriteAttribute(writer, "voice", voice);
            WriteAttribute(writer, "language", language);
            WriteAttribute(writer, "loop", loop?.ToString(CultureInfo.InvariantCulture));
            writer.WriteString(text);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        return xml.ToString();
    }

    private static void WriteAttribute(XmlWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteAttributeString(name, value);
        }
    }
}
