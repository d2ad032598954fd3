using System.Globalization;
using System.Text.Json;

namespace MatonTwilio.Tests;

/// <summary>
/// Compares data that others change with its source, as sets: values that are suggested or explained, with the files in <c>Sources</c>, each of which names its source and
/// version, and with files beside the repository. CONTRIBUTING.md describes how to update them.
/// </summary>
public class DataThatAgesTests : ModuleTest
{
    private const string CategoriesFile = "twilio/usage-categories.txt";
    private const string CodesFile = "twilio/error-codes.tsv";
    private const string DescriptionFile = "twilio/twilio_api_v2010.json";

    [SharedFact(CategoriesFile)]
    public void Every_usage_category_is_suggested()
        => AssertSame(File.ReadLines(SharedFile.PathOf(CategoriesFile)).Where(static line => line.Length > 0), Offered("Get-TwilioUsage -Category "));

    [Fact]
    public void The_suggested_regions_are_those_that_can_be_read()
    {
        PowerShell["letters"] = Enumerable.Range('A', 26).Select(static letter => ((char)letter).ToString()).ToArray();

        var readable = Run("foreach ($a in $letters) { foreach ($b in $letters) { if ((Resolve-TwilioPhoneNumber 1 -Region $a$b).Reason -notlike '*no region*') { \"$a$b\" } } }").All<string>();

        AssertSame(readable, Offered("Send-TwilioSms -Region "));
    }

    [Theory]
    [InlineData("New-TwilioAddress -IsoCountry ")]
    [InlineData("Find-TwilioPhoneNumber ")]
    public void Every_country_of_the_standard_is_suggested(string line) => AssertSame(Source.Words("countries.txt"), Offered(line));

    // The voices of ElevenLabs have IDs of 20 letters. They are accepted but not suggested.
    [Fact]
    public void Every_voice_with_a_name_is_suggested()
        => AssertSame(Source.Words("voices.txt").Where(static voice => !voice.StartsWith("ElevenLabs.", StringComparison.Ordinal)), Offered("Start-TwilioCall -Say x -Voice "));

    [Fact]
    public void Every_language_is_suggested() => AssertSame(Source.Words("languages.txt"), Offered("Start-TwilioCall -Say x -Language "));

    [Theory]
    [InlineData("Message.Status", "Get-TwilioMessage -Status ")]
    [InlineData("Message.AddressRetention", "Send-TwilioSms -AddressRetention ")]
    [InlineData("Message.ContentRetention", "Send-TwilioSms -ContentRetention ")]
    [InlineData("Message.RiskCheck", "Send-TwilioSms -RiskCheck ")]
    [InlineData("Message.ScheduleType", "Send-TwilioSms -ScheduleType ")]
    [InlineData("Message.TrafficType", "Send-TwilioSms -TrafficType ")]
    [InlineData("Message.MessageIntent", "Send-TwilioSms -MessageIntent ")]
    [InlineData("Message.Feedback.Outcome", "Set-TwilioMessageFeedback -Outcome ")]
    [InlineData("Call.Status", "Get-TwilioCall -Status ")]
    [InlineData("Call.Stream.Track", "Start-TwilioStream -Track ")]
    [InlineData("Call.Siprec.Track", "Start-TwilioSiprec -Track ")]
    [InlineData("Call.Transcription.Track", "Start-TwilioCallTranscription -Track ")]
    [InlineData("Call.Payment.PaymentMethod", "Start-TwilioPayment -PaymentMethod ")]
    [InlineData("Call.Payment.BankAccountType", "Start-TwilioPayment -BankAccountType ")]
    [InlineData("Call.Payment.TokenType", "Start-TwilioPayment -TokenType ")]
    [InlineData("Call.Payment.Capture", "Set-TwilioPayment -Capture ")]
    [InlineData("Call.Payment.Status", "Set-TwilioPayment -Status ")]
    [InlineData("Calls/{CallSid}/Payments RequireMatchingInputs", "Start-TwilioPayment -RequireMatchingInputs ")]
    [InlineData("ConnectApp.Permission", "Set-TwilioConnectApp -Permissions ")]
    [InlineData("Conference.Status", "Get-TwilioConference -Status ")]
    [InlineData("IncomingPhoneNumber.EmergencyStatus", "New-TwilioPhoneNumber -EmergencyStatus ", "Set-TwilioPhoneNumber -EmergencyStatus ")]
    [InlineData("IncomingPhoneNumber.VoiceReceiveMode", "New-TwilioPhoneNumber -VoiceReceiveMode ", "Set-TwilioPhoneNumber -VoiceReceiveMode ")]
    [InlineData("Usage.Trigger.Recurring", "New-TwilioUsageTrigger -Recurring ", "Get-TwilioUsageTrigger -Recurring ")]
    [InlineData("Usage.Trigger.TriggerField", "New-TwilioUsageTrigger -TriggerBy ", "Get-TwilioUsageTrigger -TriggerBy ")]
    [InlineData("Account.Status", "Get-TwilioAccount -Status ", "Set-TwilioAccount -Status ")]
    [InlineData("Calls StatusCallbackEvent", "Start-TwilioCall -StatusCallbackEvent ", "Add-TwilioParticipant -StatusCallbackEvent ")]
    [InlineData("Calls RecordingStatusCallbackEvent", "Start-TwilioCall -RecordingStatusCallbackEvent ", "Start-TwilioRecording -RecordingStatusCallbackEvent ")]
    [InlineData("Calls RecordingChannels", "Start-TwilioCall -RecordingChannels ", "Start-TwilioRecording -RecordingChannels ", "Add-TwilioParticipant -RecordingChannels ")]
    [InlineData("Calls RecordingTrack", "Start-TwilioCall -RecordingTrack ", "Start-TwilioRecording -RecordingTrack ", "Add-TwilioParticipant -RecordingTrack ")]
    [InlineData("Calls MachineDetection", "Start-TwilioCall -MachineDetection ", "Add-TwilioParticipant -MachineDetection ")]
    [InlineData("Calls Trim", "Start-TwilioCall -Trim ", "Start-TwilioRecording -Trim ", "Add-TwilioParticipant -Trim ", "Add-TwilioParticipant -ConferenceTrim ")]
    [InlineData("Calls/{CallSid}/Recordings/{Sid} PauseBehavior", "Set-TwilioRecording -PauseBehavior ")]
    [InlineData("Conferences/{ConferenceSid}/Participants Beep", "Add-TwilioParticipant -Beep ")]
    [InlineData("Conferences/{ConferenceSid}/Participants ConferenceRecord", "Add-TwilioParticipant -ConferenceRecord ")]
    [InlineData("Conferences/{ConferenceSid}/Participants ConferenceStatusCallbackEvent", "Add-TwilioParticipant -ConferenceStatusCallbackEvent ")]
    [InlineData("Conferences/{ConferenceSid}/Participants RecordingStatusCallbackEvent", "Add-TwilioParticipant -RecordingStatusCallbackEvent ")]
    [InlineData("Conferences/{ConferenceSid}/Participants ConferenceRecordingStatusCallbackEvent", "Add-TwilioParticipant -ConferenceRecordingStatusCallbackEvent ")]
    [InlineData("Conferences/{ConferenceSid}/Participants Region", "Add-TwilioParticipant -Region ")]
    [InlineData("Conferences/{ConferenceSid}/Participants JitterBufferSize", "Add-TwilioParticipant -JitterBufferSize ")]
    [InlineData("Applications ApiVersion", "New-TwilioApplication -ApiVersion ", "Set-TwilioApplication -ApiVersion ", "Set-TwilioPhoneNumber -ApiVersion ", "Set-TwilioShortCode -ApiVersion ")]
    [InlineData("IncomingPhoneNumbers Origin", "Get-TwilioPhoneNumber -Origin ")]
    [InlineData("Recording.Change", "Set-TwilioRecording -Status ")]
    [InlineData("Call.UpdateStatus", "Set-TwilioCall -Status ")]
    [InlineData("Conference.UpdateStatus", "Set-TwilioConference -Status ")]
    [InlineData("Connection.Status", "Get-MatonConnection -Status ")]
    [InlineData("Connection.Method", "New-MatonConnection -Method ")]
    public void Every_value_of_an_enumeration_is_suggested(string enumeration, params string[] lines)
    {
        var words = Source.Enumeration(enumeration);

        Assert.All(lines, line => AssertSame(words, Offered(line)));
    }

    [SharedFact(DescriptionFile)]
    public void The_description_contains_the_words_of_the_sources()
    {
        using var description = JsonDocument.Parse(File.ReadAllBytes(SharedFile.PathOf(DescriptionFile)));
        Assert.All(Source.Section("enumerations.txt", "description"), row =>
        {
            var (name, words) = Source.Row(row);
            var text = TextOf(description.RootElement.GetProperty("paths"), name.Split(' ')[0], name.Split(' ')[1]);
            Assert.All(words, word => Assert.Contains($"`{word}`", text, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Every_explained_error_code_is_one_of_Twilios()
        => AssertSame(
            Source.Words("error-codes.txt", "explained").Concat(Source.Words("error-codes.txt", "newer")),
            Run("Get-TwilioErrorCode").All<TwilioErrorCode>().Select(static code => code.Code.ToString(CultureInfo.InvariantCulture)));

    [SharedFact(CodesFile)]
    public void The_list_of_error_codes_is_complete_and_has_the_severities()
    {
        var list = File.ReadLines(SharedFile.PathOf(CodesFile)).Skip(1).Select(static line => line.Split('\t')).ToDictionary(static row => row[0], static row => row[1]);

        AssertSame(list.Keys, Source.Words("error-codes.txt", "explained").Concat(Source.Words("error-codes.txt", "left out")));
        Assert.All(
            Run("Get-TwilioErrorCode").All<TwilioErrorCode>().Where(code => list.ContainsKey(code.Code.ToString(CultureInfo.InvariantCulture))),
            code => Assert.Equal(list[code.Code.ToString(CultureInfo.InvariantCulture)], code.Severity, ignoreCase: true));
    }

    private static void AssertSame(IEnumerable<string> expected, IEnumerable<string> actual)
        => Assert.Equal(expected.Distinct().Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));

    // The description of a form field or query field.
    private static string TextOf(JsonElement paths, string path, string field)
    {
        var operations = paths.GetProperty($"/2010-04-01/Accounts/{{AccountSid}}/{path}.json");
        var form = operations.GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("application/x-www-form-urlencoded").GetProperty("schema").GetProperty("properties");
        return form.TryGetProperty(field, out var described)
            ? described.GetProperty("description").GetString()!
            : operations.GetProperty("get").GetProperty("parameters").EnumerateArray().Single(one => one.GetProperty("name").GetString() == field).GetProperty("description").GetString()!;
    }

    private List<string> Offered(string line)
    {
        PowerShell["line"] = line;
        return [.. Run("(TabExpansion2 $line $line.Length).CompletionMatches.CompletionText").All<string>().Select(static text => text.Trim('\''))];
    }

    /// <summary>The files in <c>Sources</c>: lines of words, in sections whose names are in brackets. Lines that begin with # name the source.</summary>
    private static class Source
    {
        public static IEnumerable<string> Section(string file, string name)
            => Lines(file).SkipWhile(line => line != $"[{name}]").Skip(1).TakeWhile(static line => line[0] != '[');

        public static IEnumerable<string> Words(string file, string? section = null) => (section is null ? Lines(file) : Section(file, section)).SelectMany(static line => line.Split(' '));

        public static string[] Enumeration(string name) => Lines("enumerations.txt").Where(static line => line[0] != '[').Select(Row).Single(row => row.Name == name).Words;

        public static (string Name, string[] Words) Row(string line) => line.Split(": ") is [var name, var words] ? (name, words.Split(' ')) : throw new FormatException(line);

        private static IEnumerable<string> Lines(string file)
        {
            var lines = File.ReadLines(Path.Combine(Repository.Root, "tests", "MatonTwilio.Tests", "Completion", "Sources", file)).ToList();
            Assert.StartsWith("# ", lines[0], StringComparison.Ordinal);
            return lines.Where(static line => line.Length > 0 && line[0] != '#');
        }
    }
}
