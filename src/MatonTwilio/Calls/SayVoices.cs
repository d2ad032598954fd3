namespace MatonTwilio.Commands;

/// <summary>The voices and languages for reading a text aloud, as Twilio's library (NuGet, Twilio 8.2.0) lists them, without the voices of ElevenLabs, which are IDs.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/twiml/say/text-speech"/>
internal static class SayVoices
{
    private const string Standard =
        "Aditi Amy Astrid Bianca Brian Camila Carla Carmen Celine Chantal Conchita Cristiano Dora Emma Enrique Ewa Filiz "
        + "Geraint Giorgio Gwyneth Hans Ines Ivy Jacek Jan Joanna Joey Justin Karl Kendra Kevin Kimberly Lea Liv Lotte Lucia Lupe "
        + "Mads Maja Marlene Mathieu Matthew Maxim Mia Miguel Mizuki Naja Nicole Penelope Raveena Ricardo Ruben Russell Salli "
        + "Seoyeon Takumi Tatyana Vicki Vitoria Zeina Zhiyu";

    private const string Neural =
        "Adriano Amy Andres Aria Arlet Arthur Ayanda Bianca Brian Burcu Camila Daniel Danielle Elin Emma Gabrielle Gregory Hala "
        + "Hannah Hiujin Ida Ines Isabelle Ivy Joanna Joey Justin Kajal Kazuha Kendra Kevin Kimberly Laura Lea Liam Lisa Lucia "
        + "Lupe Matthew Mia Niamh Ola Olivia Pedro Remi Ruth Salli Seoyeon Sergio Sofie Stephen Suvi Takumi Thiago Tomoko Vicki "
        + "Vitoria Zayd Zhiyu";

    private const string Generative =
        "Amy Andres Ayanda Bianca Daniel Danielle Joanna Kajal Lea Lucia Lupe Matthew Mía Olivia Pedro Rémi Ruth Sergio Stephen "
        + "Vicki";

    private const string ChirpNames = "Aoede Charon Fenrir Kore Leda Orus Puck Zephyr";

    // Google's voices: the language, then each family with its letters. The voices of Chirp3-HD have names, which are the same in each language.
    private const string Google = """
        af-ZA Standard:A
        am-ET Standard:AB Wavenet:AB
        ar-XA Chirp3-HD Standard:ABCD Wavenet:ABCD
        bg-BG Standard:AB
        bn-IN Chirp3-HD Standard:ABCD Wavenet:ABCD
        ca-ES Standard:AB
        cmn-CN Chirp3-HD Standard:ABCD Wavenet:ABCD
        cmn-TW Standard:ABC Wavenet:ABC
        cs-CZ Standard:AB Wavenet:AB
        da-DK Neural2:DF Standard:ACDEFG Wavenet:ACDEFG
        de-DE Chirp3-HD Neural2:ABCDFGH Standard:ABCDEFGH Wavenet:ABCDEFGH
        el-GR Standard:AB Wavenet:AB
        en-AU Chirp3-HD Neural2:ABCD Standard:ABCD Wavenet:ABCD
        en-GB Chirp3-HD Neural2:ABCDFNO Standard:ABCDFNO Wavenet:ABCDFNO
        en-IN Chirp3-HD Neural2:ABCD Standard:ABCDEF Wavenet:ABCDEF
        en-US Chirp3-HD Neural2:ACDEFGHIJ Standard:ABCDEFGHIJ Wavenet:ABCDEFGHIJ
        es-ES Chirp3-HD Neural2:ABCDEFGH Standard:ABCDEFGH Wavenet:BCDEFGH
        es-US Chirp3-HD Neural2:ABC Standard:ABC Wavenet:ABC
        eu-ES Standard:AB
        fi-FI Standard:AB Wavenet:AB
        fil-ph Neural2:AD
        fil-PH Standard:ABCD Wavenet:ABCD
        fr-CA Chirp3-HD Neural2:ABCD Standard:ABCD Wavenet:ABCD
        fr-FR Chirp3-HD Neural2:ABCDEFG Standard:ABCDEFG Wavenet:ABCDEFG
        gl-ES Standard:AB
        gu-IN Chirp3-HD Standard:ABCD Wavenet:ABCD
        he-IL Standard:ABCD Wavenet:ABCD
        hi-IN Chirp3-HD Neural2:ABCD Standard:ABCDEF Wavenet:ABCDEF
        hu-HU Standard:AB Wavenet:A
        id-ID Chirp3-HD Standard:ABCD Wavenet:ABCD
        is-IS Standard:AB
        it-IT Chirp3-HD Neural2:ACF Standard:ABCDEF Wavenet:ABCDEF
        ja-JP Chirp3-HD Neural2:BCD Standard:ABCD Wavenet:ABCD
        kn-IN Chirp3-HD Standard:ABCD Wavenet:ABCD
        ko-KR Chirp3-HD Neural2:ABC Standard:ABCD Wavenet:ABCD
        lt-LT Standard:AB
        lv-LV Standard:AB
        ml-IN Chirp3-HD Standard:ABCD Wavenet:ABCD
        mr-IN Chirp3-HD Standard:ABC Wavenet:ABC
        ms-MY Standard:ABCD Wavenet:ABCD
        nb-NO Standard:ABCDEFG Wavenet:ABCDEFG
        nl-BE Standard:ABCD Wavenet:ABCD
        nl-NL Chirp3-HD Standard:ABCDEFG Wavenet:ABCDEFG
        pa-IN Standard:ABCD Wavenet:ABCD
        pl-PL Chirp3-HD Standard:ABCDEFG Wavenet:ABCDEFG
        pt-BR Chirp3-HD Neural2:ABC Standard:ABCDE Wavenet:ABCDE
        pt-PT Standard:ABCDEF Wavenet:ABCDEF
        ro-RO Standard:AB Wavenet:AB
        ru-RU Chirp3-HD Standard:ABCDE Wavenet:ABCDE
        sk-SK Standard:AB Wavenet:AB
        sr-RS Standard:A
        sv-SE Standard:ABCDEFG Wavenet:ABCDEFG
        ta-IN Chirp3-HD Standard:ABCD Wavenet:ABCD
        te-IN Chirp3-HD Standard:ABCD
        th-TH Chirp3-HD Neural2:C Standard:A
        tr-TR Chirp3-HD Standard:ABCDE Wavenet:ABCDE
        uk-UA Standard:A Wavenet:A
        vi-VN Chirp3-HD Neural2:AD Standard:ABCD Wavenet:ABCD
        yue-HK Standard:ABCD
        """;

    private const string LanguageCodes =
        "af-ZA am-ET ar-AE ar-XA arb bg-BG bn-IN ca-ES cmn-CN cmn-TW cs-CZ cy-GB da-DK de-AT de-DE el-GR en-AU en-CA en-GB "
        + "en-GB-WLS en-IE en-IN en-NZ en-US en-ZA es-ES es-MX es-US fi-FI fil-PH fr-CA fr-FR fr-BE gu-IN he-IL hi-IN hu-HU id-ID "
        + "is-IS it-IT ja-JP kn-IN ko-KR lv-LV ml-IN mr-IN ms-MY nb-NO nl-BE nl-NL pa-IN pl-PL pt-BR pt-PT ro-RO ru-RU sk-SK "
        + "sr-RS sv-SE ta-IN te-IN th-TH tr-TR uk-UA vi-VN yue-HK zh-CN zh-HK zh-TW";

    /// <summary>The codes of the languages.</summary>
    public static IReadOnlyList<string> Languages { get; } = LanguageCodes.Split(' ');

    /// <summary>The voices for any language.</summary>
    public static IReadOnlyList<string> Any { get; } =
    [
        "man", "woman", "alice",
        .. Standard.Split(' ').Select(static name => $"Polly.{name}"),
        .. Neural.Split(' ').Select(static name => $"Polly.{name}-Neural"),
        .. Generative.Split(' ').Select(static name => $"Polly.{name}-Generative"),
    ];

    /// <summary>The voices for a single language, with that language.</summary>
    public static IReadOnlyList<(string Language, string Voice)> ForOne { get; } = [.. Google.Split('\n').SelectMany(VoicesOf)];

    private static IEnumerable<(string Language, string Voice)> VoicesOf(string line)
    {
        var words = line.TrimEnd('\r').Split(' ');
        return words.Skip(1)
            .SelectMany(static family => family.Split(':') is [var name, var letters]
                ? letters.Select(letter => $"{name}-{letter}")
                : ChirpNames.Split(' ').Select(name => $"{family}-{name}"))
            .Select(voice => (words[0], $"Google.{words[0]}-{voice}"));
    }
}
