namespace MatonTwilio.Reports;

/// <summary>What Twilio's codes mean for a message, for those that are met most. Twilio's own page of a code says more, and is what counts.</summary>
/// <seealso href="https://www.twilio.com/docs/api/errors"/>
internal static class ErrorMeanings
{
    private static readonly Dictionary<int, string> Known = new()
    {
        [11200] = "Twilio asked a web address for what to do and got no usable answer.",
        [12300] = "A web address answered with a kind of content that Twilio does not take.",
        [20003] = "The credentials were not accepted.",
        [20404] = "What was asked for does not exist, or belongs to another account.",
        [20429] = "Too many requests at once; Twilio did not process this one.",
        [21211] = "The recipient is not a phone number that can exist.",
        [21212] = "The sender is not a number or name that can be used.",
        [21408] = "Messages to this country are not switched on for the account.",
        [21601] = "The number cannot send or receive messages.",
        [21602] = "The message has no text.",
        [21603] = "No sender was named.",
        [21604] = "No recipient was named.",
        [21606] = "The sender is not one of the account's numbers, or cannot send messages.",
        [21608] = "A trial account can write to numbers only that were verified before.",
        [21610] = "The recipient has asked, by STOP, to get no more messages from this sender.",
        [21611] = "The sender's queue is full.",
        [21612] = "Messages cannot get from this sender to this recipient.",
        [21614] = "The recipient is not a mobile number.",
        [21617] = "The text is longer than 1,600 characters.",
        [21619] = "The message has neither text nor media.",
        [21620] = "The address of the media cannot be used.",
        [21704] = "The messaging service has no number to send from.",
        [30001] = "The queue of messages was full, or this one waited too long in it.",
        [30002] = "The account was suspended between sending and delivery.",
        [30003] = "The phone was off or out of reach, or its network did not take the message.",
        [30004] = "The recipient is blocked from getting this message.",
        [30005] = "The number is not known to its network, or is no longer in use.",
        [30006] = "A landline, or a network that takes no messages.",
        [30007] = "Filtered: a carrier or Twilio held it to be unwanted or against the rules.",
        [30008] = "It failed, and the carrier gave no reason.",
        [30009] = "A part of a long message did not arrive.",
        [30010] = "It would have cost more than the price limit that was set for it.",
        [30017] = "The carrier's network was overloaded.",
        [30018] = "The carrier wants the sender's name to be registered first.",
        [30019] = "The media is larger than the carrier takes.",
        [30022] = "Faster than the registered US campaign (A2P 10DLC) may send.",
        [30023] = "The day's limit of the registered US brand (A2P 10DLC) was reached.",
        [30024] = "The sender is not set up with the recipient's carrier.",
        [30027] = "The day's limit at T-Mobile for the registered US brand (A2P 10DLC) was reached.",
        [30032] = "The toll-free sender has not been verified.",
        [30033] = "The US campaign (A2P 10DLC) of the sender is suspended.",
        [30034] = "The US sender belongs to no registered campaign (A2P 10DLC).",
        [30036] = "It was still waiting when the time it was valid for ended.",
        [30410] = "The carrier or channel did not answer in time.",
        [30450] = "Blocked as likely SMS pumping, a fraud with made-up traffic.",
        [63003] = "The channel, such as WhatsApp, does not know the recipient.",
        [63007] = "The channel, such as WhatsApp, does not know the sender.",
        [63016] = "WhatsApp: only an approved template may be sent outside the 24 hours after the recipient's last message.",
        [63018] = "The channel's limit of messages was reached.",
        [63024] = "The channel, such as WhatsApp, does not accept the recipient.",
    };

    /// <summary>The meaning of a code, in our words; null where it is not known here.</summary>
    public static string? Of(int code) => Known.GetValueOrDefault(code);
}
