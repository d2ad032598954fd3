namespace MatonTwilio.Commands;

/// <summary>Suggests categories of usage, those of messages, calls and numbers first.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/usage-record#usage-categories"/>
public sealed class UsageCategoryCompleter() : KnownValuesCompleter(
    "totalprice",
    "sms", "sms-inbound", "sms-inbound-longcode", "sms-inbound-shortcode", "sms-outbound", "sms-outbound-longcode", "sms-outbound-shortcode",
    "sms-outbound-content-inspection", "sms-messages-carrierfees", "sms-messages-features", "sms-messages-features-senderid",
    "mms", "mms-inbound", "mms-inbound-longcode", "mms-inbound-shortcode", "mms-outbound", "mms-outbound-longcode", "mms-outbound-shortcode",
    "mms-messages-carrierfees", "mediastorage",
    "calls", "calls-inbound", "calls-inbound-local", "calls-inbound-mobile", "calls-inbound-tollfree", "calls-outbound", "calls-client",
    "calls-sip", "calls-sip-inbound", "calls-sip-outbound", "calls-globalconference", "calls-recordings", "calls-transfers",
    "calls-pay-verb-transactions", "answering-machine-detection", "amazon-polly", "tts-google", "speech-recognition",
    "recordings", "recordingstorage", "transcriptions", "agent-conference", "voice-insights", "virtual-agent",
    "phonenumbers", "phonenumbers-cps", "phonenumbers-emergency", "phonenumbers-local", "phonenumbers-mobile", "phonenumbers-setups", "phonenumbers-tollfree",
    "shortcodes", "shortcodes-customerowned", "shortcodes-mms-enablement", "shortcodes-mps", "shortcodes-random", "shortcodes-uk", "shortcodes-vanity",
    "a2p-registration-fees", "calleridlookups", "carrier-lookups", "fraud-lookups", "lookups", "number-format-lookups",
    "authy-authentications", "authy-calls-outbound", "authy-monthly-fees", "authy-phone-intelligence", "authy-phone-verifications", "authy-sms-outbound",
    "verify-push", "verify-totp", "verify-whatsapp-conversations-business-initiated",
    "conversations", "conversations-api-requests", "conversations-conversation-events", "conversations-endpoint-connectivity", "conversations-events",
    "conversations-participant-events", "conversations-participants",
    "flex-usage", "marketplace", "monitor-reads", "monitor-storage", "monitor-writes", "notify", "premiumsupport", "proxy", "pstnconnectivity",
    "studio-engagements", "sync", "taskrouter-tasks", "trunking-cps", "trunking-emergency-calls", "trunking-origination", "trunking-origination-local",
    "trunking-origination-mobile", "trunking-origination-tollfree", "trunking-recordings", "trunking-secure", "trunking-termination",
    "turnmegabytes", "twilio-interconnect", "video-recordings", "wireless", "wireless-orders", "wireless-usage", "wireless-usage-commands", "wireless-usage-data");
