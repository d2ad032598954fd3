namespace MatonTwilio.Commands;

/// <summary>Suggests the statuses of a message.</summary>
public sealed class MessageStatusCompleter() : KnownValuesCompleter(
    "accepted", "scheduled", "queued", "sending", "sent", "delivered", "undelivered", "failed", "canceled", "receiving", "received", "read", "partially_delivered");

/// <summary>Suggests the types of a schedule.</summary>
public sealed class ScheduleTypeCompleter() : KnownValuesCompleter("fixed");

/// <summary>Suggests whether Twilio stores a message body.</summary>
public sealed class ContentRetentionCompleter() : KnownValuesCompleter("retain", "discard");

/// <summary>Suggests whether Twilio stores a recipient's number.</summary>
public sealed class AddressRetentionCompleter() : KnownValuesCompleter("retain", "obfuscate");

/// <summary>Suggests the types of traffic.</summary>
public sealed class TrafficTypeCompleter() : KnownValuesCompleter("free");

/// <summary>Suggests whether Twilio checks a message for fraud.</summary>
public sealed class RiskCheckCompleter() : KnownValuesCompleter("enable", "disable");

/// <summary>Suggests the outcomes of a message that can be reported to Twilio.</summary>
public sealed class FeedbackOutcomeCompleter() : KnownValuesCompleter("confirmed", "unconfirmed");

/// <summary>Suggests the purposes of a message.</summary>
public sealed class MessageIntentCompleter() : KnownValuesCompleter(
    "otp", "notifications", "marketing", "fraud", "security", "customercare", "delivery", "education", "polling", "announcements", "events");
