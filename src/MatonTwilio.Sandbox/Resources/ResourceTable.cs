namespace MatonTwilio.Sandbox;

/// <summary>Every resource that the sandbox serves. A path that is not here is answered with Twilio's 20404.</summary>
internal static class ResourceTable
{
    public static IReadOnlyList<Resource> All { get; } =
    [
        Accounts.Resource,
        Messages.Resource,
        Media.Resource,
        IncomingPhoneNumbers.Resource,
        .. IncomingPhoneNumbers.ByType,
        .. AvailablePhoneNumbers.All,
        Calls.Resource,
        CallEvents.Resource,
        Notifications.Resource,
        Notifications.OfCall,
        Conferences.Resource,
        Participants.Resource,
        Recordings.Resource,
        Recordings.OfCall,
        Recordings.OfConference,
        Transcriptions.Resource,
        Transcriptions.OfRecording,
        Applications.Resource,
        Queues.Resource,
        QueueMembers.Resource,
        Addresses.Resource,
        DependentPhoneNumbers.Resource,
        MessageFeedbacks.Resource,
        ShortCodes.Resource,
        OutgoingCallerIds.Resource,
        Keys.Resource,
        Keys.Signing,
        Balances.Resource,
        .. UsageRecords.All,
        UsageTriggers.Resource,
    ];
}
