namespace MatonTwilio;

/// <summary>The alphabet of GSM-7 (GSM 03.38), in which a character has seven bits, or twice as many if it is in the extension table.</summary>
/// <seealso href="https://www.twilio.com/docs/glossary/what-is-gsm-7-character-encoding"/>
internal static class GsmAlphabet
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extension = "\f^{}\\[~]|€";

    public static bool Holds(char character) => Septets(character) > 0;

    /// <summary>The number of septets of a character; 0 for a character outside the alphabet.</summary>
    public static int Septets(char character) => Basic.Contains(character) ? 1 : Extension.Contains(character) ? 2 : 0;
}
