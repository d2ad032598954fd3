namespace MatonTwilio.Sandbox;

/// <summary>How many segments a text takes on the air: GSM 03.38 where every character allows it, else UCS-2.</summary>
internal static class SmsEncoding
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    // These take two places each.
    private const string Extended = "\f^{}\\[~]|€";

    public static int Segments(string text)
    {
        bool gsm = text.All(letter => Basic.Contains(letter) || Extended.Contains(letter));
        int length = gsm ? text.Length + text.Count(Extended.Contains) : text.Length;
        (int alone, int joined) = gsm ? (160, 153) : (70, 67);
        return length <= alone ? 1 : (length + joined - 1) / joined;
    }
}
