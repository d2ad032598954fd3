namespace MatonTwilio;

/// <summary>The alphabet of GSM-7 (GSM 03.38), in which a character takes seven bits, or twice that for those of the extension table.</summary>
/// <seealso href="https://www.twilio.com/docs/glossary/what-is-gsm-7-character-encoding"/>
internal static class GsmAlphabet
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extension = "\f^{}\\[~]|€";

    public static bool Holds(char character) => Septets(character) > 0;

    /// <summary>How many places a character takes; 0 for one that the alphabet does not hold.</summary>
    public static int Septets(char character) => Basic.Contains(character) ? 1 : Extension.Contains(character) ? 2 : 0;
}
