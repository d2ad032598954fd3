namespace MatonTwilio.Tests;

/// <summary>Conferences and who is in them; who waits in queues; what was logged of calls.</summary>
internal static partial class OperationTable
{
    private const string ConferenceDays =
        "DateCreated:day DateCreated<:day=CreatedBefore DateCreated>:day=CreatedAfter DateUpdated:day DateUpdated<:day=UpdatedBefore DateUpdated>:day=UpdatedAfter";

    private const string NotificationFilters = "Log:integer(1) MessageDate:day MessageDate<:day=LoggedBefore MessageDate>:day=LoggedAfter" + Paging;

    private static IReadOnlyList<Operation> Conferences
    => [
        new("GET", "Conferences", $"{ConferenceDays} FriendlyName:text Status:enum(init|in-progress|completed)" + Paging, new Command("Get-TwilioConference")),
        new("GET", "Conferences/{CF}", "", new Command("Get-TwilioConference")),
        new("POST", "Conferences/{CF}", $"AnnounceUrl:url AnnounceMethod:{Verbs} Status:none",
            new Command("Set-TwilioConference"),
            new Command("Stop-TwilioConference") { Sends = "Status=completed" }),

        new("GET", "Conferences/{CF=ConferenceSid}/Participants", "Muted:boolean Hold:boolean Coaching:boolean" + Paging, new Command("Get-TwilioParticipant")),
        new("POST", "Conferences/{CF=ConferenceSid}/Participants",
            $"From:number To:each StatusCallback:url StatusCallbackMethod:{Verbs} StatusCallbackEvent:texts Label:text(agent) Timeout:integer(600) Record:boolean Muted:boolean "
            + $"Beep:enum(true|false|onEnter|onExit) StartConferenceOnEnter:boolean EndConferenceOnExit:boolean WaitUrl:url WaitMethod:{Verbs} EarlyMedia:boolean "
            + "MaxParticipants:integer(250) ConferenceRecord:enum(true|false|record-from-start|do-not-record) ConferenceTrim:enum(trim-silence|do-not-trim) "
            + $"ConferenceStatusCallback:url ConferenceStatusCallbackMethod:{Verbs} ConferenceStatusCallbackEvent:texts RecordingChannels:enum(mono|dual) "
            + $"RecordingStatusCallback:url RecordingStatusCallbackMethod:{Verbs} SipAuthUsername:text SipAuthPassword:secret Region:enum(us1|jp1) "
            + $"ConferenceRecordingStatusCallback:url ConferenceRecordingStatusCallbackMethod:{Verbs} RecordingStatusCallbackEvent:texts "
            + "ConferenceRecordingStatusCallbackEvent:texts Coaching:boolean CallSidToCoach:sid(CA) JitterBufferSize:enum(off|small|medium|large) Byoc:sid(BY) CallerId:text "
            + "CallReason:text RecordingTrack:enum(inbound|outbound|both) TimeLimit:integer(14400) MachineDetection:enum(Enable|DetectMessageEnd) "
            + "MachineDetectionTimeout:integer(59) MachineDetectionSpeechThreshold:integer(1000) MachineDetectionSpeechEndThreshold:integer(5000) "
            + $"MachineDetectionSilenceTimeout:integer(10000) AmdStatusCallback:url AmdStatusCallbackMethod:{Verbs} Trim:enum(trim-silence|do-not-trim) CallToken:text "
            + "ClientNotificationUrl:url CallerDisplayName:text",
            new Command("Add-TwilioParticipant")),
        new("GET", "Conferences/{CF=ConferenceSid}/Participants/{CA=CallSid}", "", new Command("Get-TwilioParticipant")),
        new("POST", "Conferences/{CF=ConferenceSid}/Participants/{CA=CallSid}",
            $"Muted:boolean Hold:boolean HoldUrl:url HoldMethod:{Verbs} AnnounceUrl:url AnnounceMethod:{Verbs} WaitUrl:url WaitMethod:{Verbs} BeepOnExit:boolean "
            + "EndConferenceOnExit:boolean Coaching:boolean CallSidToCoach:sid(CA)",
            new Command("Set-TwilioParticipant")),
        new("DELETE", "Conferences/{CF=ConferenceSid}/Participants/{CA=CallSid}", "", new Command("Remove-TwilioParticipant")),
    ];

    private static IReadOnlyList<Operation> QueueMembers
    => [
        new("GET", "Queues/{QU=QueueSid}/Members", Paging, new Command("Get-TwilioQueueMember")),
        new("GET", "Queues/{QU=QueueSid}/Members/{CA=CallSid}", "", new Command("Get-TwilioQueueMember")),
        new("POST", "Queues/{QU=QueueSid}/Members/{CA=CallSid}", $"Url:page! Method:{Verbs}", new Command("Set-TwilioQueueMember")),
    ];

    private static IReadOnlyList<Operation> CallLogs
    => [
        new("GET", "Calls/{CA=CallSid}/Events", Paging, new Command("Get-TwilioCallEvent")),
        new("GET", "Notifications", NotificationFilters, new Command("Get-TwilioNotification")),
        new("GET", "Notifications/{NO}", "", new Command("Get-TwilioNotification")),
        new("GET", "Calls/{CA=CallSid}/Notifications", NotificationFilters, new Command("Get-TwilioNotification")),
        new("GET", "Calls/{CA=CallSid}/Notifications/{NO}", "", new Command("Get-TwilioNotification")),
    ];
}
