using System.Text.Json;
using System.Text.RegularExpressions;

namespace MatonTwilio.Tests;

/// <summary>Measure-TwilioSms shows the figures of Twilio's own calculator, and so do -WhatIf and -Verbose of Send-TwilioSms.</summary>
public class MeasureSmsTests : ModuleTest
{
    [Fact]
    public void Every_figure_is_that_of_Twilios_calculator()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "MatonTwilio.Tests", "Messages", "sms-vectors.json")));
        var vectors = file.RootElement.GetProperty("vectors").EnumerateArray().ToList();
        Assert.True(vectors.Count > 300);
        foreach (var smart in (bool[])[false, true])
        {
            var ofKind = vectors.Where(vector => vector.GetProperty("smartEncoded").GetBoolean() == smart).ToList();
            PowerShell["texts"] = ofKind.Select(static vector => Text(vector.GetProperty("text"))).ToArray();
            var measures = Run($"Measure-TwilioSms $texts -SmartEncoded:${smart}").All<TwilioSmsMeasure>();
            Assert.Equal(ofKind.Select(static vector => Expected(vector)), measures.Select(Shown));
        }
    }

    [Theory]
    [InlineData("'Hello'", "GSM-7", 1, 5, 155)]
    [InlineData("'a' * 161", "GSM-7", 2, 161, 145)]
    [InlineData("'5 €'", "GSM-7", 1, 4, 156)]
    [InlineData("'中' * 71", "UCS-2", 2, 71, 63)]
    [InlineData("''", "GSM-7", 1, 0, 160)]
    [InlineData("$null", "GSM-7", 1, 0, 160)]
    public void A_text_is_measured(string text, string encoding, int segments, int characters, int left)
    {
        var measure = Run($"Measure-TwilioSms ({text})").One<TwilioSmsMeasure>();

        Assert.Equal((encoding, segments, characters, left), (measure.Encoding, measure.Segments, measure.Characters, measure.CharactersLeft));
    }

    [Fact]
    public void A_surrogate_pair_is_not_split_between_segments()
    {
        // After 152 characters, a character of two units does not fit, and one unit stays empty. The same with 66 and an emoji of two units.
        Assert.Equal(151, Run("Measure-TwilioSms (('a' * 152) + '€' + ('b' * 153))").One<TwilioSmsMeasure>().CharactersLeft);
        Assert.Equal(60, Run("Measure-TwilioSms (('中' * 66) + [char]::ConvertFromUtf32(0x1F600) + ('b' * 5))").One<TwilioSmsMeasure>().CharactersLeft);
    }

    [Fact]
    public void A_character_with_more_marks_than_a_segment_can_contain_is_split()
    {
        var measure = Run("Measure-TwilioSms ('e' + [string]::new([char]0x301, 140))").One<TwilioSmsMeasure>();

        Assert.Equal((3, 60), (measure.Segments, measure.CharactersLeft));
    }

    [Fact]
    public void Characters_that_require_UCS2_are_listed_once_and_in_order()
        => Assert.Equal(["’", "…"], Run("Measure-TwilioSms \"It’s … isn’t …\"").One<TwilioSmsMeasure>().NonGsmCharacters);

    [Fact]
    public void Smart_encoding_replaces_characters_by_similar_ones()
    {
        var measure = Run("Measure-TwilioSms \"It’s «fine» …\" -SmartEncoded").One<TwilioSmsMeasure>();

        Assert.Equal(("GSM-7", "It's \"fine\" ..."), (measure.Encoding, measure.Body));
    }

    [Fact]
    public void Objects_with_a_body_and_strings_can_be_piped_in()
    {
        Assert.Equal([1, 2], Run("'a', ('a' * 161) | Measure-TwilioSms").All<TwilioSmsMeasure>().Select(static measure => measure.Segments));
        Assert.Equal(
            ["Hi", "", "Bye"],
            Run("[pscustomobject]@{ Name = 'Ann'; Body = 'Hi' }, [pscustomobject]@{ Body = $null }, [pscustomobject]@{ Body = 'Bye' } | Measure-TwilioSms")
                .All<TwilioSmsMeasure>().Select(static measure => measure.Body));
    }

    [Fact]
    public void Messages_can_be_piped_in()
    {
        ConnectToSandbox();
        Run($"$messages = ('a' * 160), ('a' * 161), ('é' * 161), ('中' * 141) | ForEach-Object {{ Send-TwilioSms {Recipient} $_ -From {Own} }}");

        Assert.Equal([1, 2, 2, 3], Run("$messages | Measure-TwilioSms").All<TwilioSmsMeasure>().Select(static measure => measure.Segments));
    }

    [Fact]
    public void A_text_cannot_control_the_terminal_in_the_table()
    {
        var screen = Run("Measure-TwilioSms \"a`e[31mb\" | Out-Default").Screen;

        Assert.Contains("␛[31m", screen, StringComparison.Ordinal);
        Assert.Contains("UCS-2", screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-Body Hello -WhatIf", "GSM-7, 1 segment, 5 characters, 155 left")]
    [InlineData("-Body \"It’s\" -WhatIf", "UCS-2 for ’, 1 segment, 4 characters, 66 left")]
    [InlineData("-Body \"It’s\" -SmartEncoded -WhatIf", "GSM-7, 1 segment, 4 characters, 156 left")]
    [InlineData("-Body ('x' * 200) -WhatIf", "GSM-7, 2 segments, 200 characters, 106 left")]
    [InlineData("-Body \"`e\" -WhatIf", "UCS-2 for ␛")]
    public void WhatIf_shows_the_figures(string parameters, string figures)
    {
        ConnectToSandbox();

        Assert.Contains(": " + figures, Run($"Send-TwilioSms {Recipient} -From {Own} {parameters}").Screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-Body Hello -MediaUrl https://example.com/1.png")]
    [InlineData("-ContentSid HX0123456789abcdef0123456789abcdef")]
    public void Messages_without_segments_have_no_figures(string content)
    {
        ConnectToSandbox();

        Assert.DoesNotContain("segment", Run($"Send-TwilioSms {Recipient} -From {Own} {content} -WhatIf").Screen, StringComparison.Ordinal);
        Assert.DoesNotContain("segment", Run("Send-TwilioSms whatsapp:+15559876543 Hello -From whatsapp:+15551234567 -WhatIf").Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Verbose_and_a_question_show_the_figures()
    {
        ConnectToSandbox();
        Assert.Contains(Run($"Send-TwilioSms {Recipient} Hello -From {Own} -Verbose").Verbose, static line => line.Contains("GSM-7, 1 segment", StringComparison.Ordinal));

        PowerShell.Screen.Answer = "&No";
        Run($"Send-TwilioSms {Recipient} Hello -From {Own} -Confirm");
        Assert.Contains("GSM-7, 1 segment", Assert.Single(PowerShell.Screen.Questions), StringComparison.Ordinal);
    }

    [Fact]
    public void The_body_of_a_row_is_measured_with_its_placeholders_replaced()
    {
        ConnectToSandbox();

        var screen = Run($"[pscustomobject]@{{ To = '{Recipient}'; Name = 'Ann' }} | Send-TwilioSms -From {Own} -Body 'Hi {{Name}}' -WhatIf").Screen;

        Assert.Contains("6 characters", screen, StringComparison.Ordinal);
    }

    private static string Expected(JsonElement vector) => string.Join('\n',
    [
        vector.GetProperty("encoding").GetString()!,
        vector.GetProperty("segments").ToString(),
        vector.GetProperty("characters").ToString(),
        vector.GetProperty("charactersLeft").ToString(),
        Text(vector.TryGetProperty("body", out var body) ? body : vector.GetProperty("text")),
        .. vector.GetProperty("nonGsm").EnumerateArray().Select(Text),
    ]);

    private static string Shown(TwilioSmsMeasure measure)
        => string.Join('\n', [measure.Encoding, $"{measure.Segments}", $"{measure.Characters}", $"{measure.CharactersLeft}", measure.Body, .. measure.NonGsmCharacters]);

    // JsonElement refuses unpaired surrogates, which these texts contain. The file is ASCII, so its escapes are unescaped here.
    private static string Text(JsonElement json) => Regex.Unescape(json.GetRawText()[1..^1]);
}
