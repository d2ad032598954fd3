namespace MatonTwilio.Tests;

internal static partial class OperationTable
{
    private const string TimesOfCreation = "DateCreated:day DateCreated<:time=CreatedBefore DateCreated>:time=CreatedAfter";

    // What is piped in, or named in place of a record, has its whole list read; the account's list can be narrowed to it, with filters.
    private const string OwnList = "DateCreated:none DateCreated<:none DateCreated>:none PageSize:none Page:none PageToken:none";

    private const string LiveRecording = "Status:enum(paused|in-progress|stopped)! PauseBehavior:enum(skip|silence)";

    /// <summary>What can be heard, seen and read of calls and messages.</summary>
    private static IReadOnlyList<Operation> Recordings
    => [
        new("GET", "Messages/{MM=MessageSid}/Media", TimesOfCreation + Paging, new Command("Get-TwilioMedia")),
        new("GET", "Messages/{MM=MessageSid}/Media/{ME}", "", new Command("Get-TwilioMedia")),
        new("DELETE", "Messages/{SM=MessageSid}/Media/{ME}", "", new Command("Remove-TwilioMedia")),

        new("GET", "Recordings", TimesOfCreation + " CallSid:sid(CA) ConferenceSid:sid(CF) IncludeSoftDeleted:boolean" + Paging, new Command("Get-TwilioRecording")),
        new("GET", "Recordings/{RE}", "IncludeSoftDeleted:boolean", new Command("Get-TwilioRecording")),
        new("DELETE", "Recordings/{RE}", "", new Command("Remove-TwilioRecording")),
        new("GET", "Calls/{CA}/Recordings", OwnList, new Command("Get-TwilioRecording")),
        new("POST", "Calls/{CA=CallSid}/Recordings",
            $"RecordingStatusCallbackEvent:texts RecordingStatusCallback:url RecordingStatusCallbackMethod:{Verbs} Trim:enum(trim-silence|do-not-trim) "
            + "RecordingChannels:enum(mono|dual) RecordingTrack:enum(inbound|outbound|both)",
            new Command("Start-TwilioRecording")),
        new("GET", "Calls/{CA=CallSid}/Recordings/{RE}", "", new Command("Get-TwilioRecording")),
        new("POST", "Calls/{CA=CallSid}/Recordings/{RE}", LiveRecording, new Command("Set-TwilioRecording")),
        new("DELETE", "Calls/{CA=CallSid}/Recordings/{RE}", "", new Command("Remove-TwilioRecording")),
        new("GET", "Conferences/{CF}/Recordings", OwnList, new Command("Get-TwilioRecording")),
        new("GET", "Conferences/{CF=ConferenceSid}/Recordings/{RE}", "", new Command("Get-TwilioRecording")),
        new("POST", "Conferences/{CF=ConferenceSid}/Recordings/{RE}", LiveRecording, new Command("Set-TwilioRecording")),
        new("DELETE", "Conferences/{CF=ConferenceSid}/Recordings/{RE}", "", new Command("Remove-TwilioRecording")),

        new("GET", "Transcriptions", Paging, new Command("Get-TwilioTranscription")),
        new("GET", "Transcriptions/{TR}", "", new Command("Get-TwilioTranscription")),
        new("DELETE", "Transcriptions/{TR}", "", new Command("Remove-TwilioTranscription")),
        new("GET", "Recordings/{RE=RecordingSid}/Transcriptions", Paging, new Command("Get-TwilioTranscription")),
        new("GET", "Recordings/{RE=RecordingSid}/Transcriptions/{TR}", "", new Command("Get-TwilioTranscription")),
        new("DELETE", "Recordings/{RE=RecordingSid}/Transcriptions/{TR}", "", new Command("Remove-TwilioTranscription")),
    ];
}
