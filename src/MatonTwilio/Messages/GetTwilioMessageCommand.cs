using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets messages: some by SID, or a list, newest first.</summary>
/// <seealso href="https://www.twilio.com/docs/messaging/api/message-resource"/>
[Cmdlet(VerbsCommon.Get, "TwilioMessage", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(TwilioMessage))]
public sealed class GetTwilioMessageCommand : TwilioTimedGetCommand<TwilioMessage>
{
    /// <summary>Only messages to this number (E.164) or channel address.</summary>
    [Parameter(ParameterSetName = ListSet), PhoneNumber]
    public string? To { get; set; }

    /// <summary>Only messages from this number (E.164), short code, alphanumeric sender or channel address.</summary>
    [Parameter(ParameterSetName = ListSet), PhoneNumber(AllowSender = true)]
    public string? From { get; set; }

    /// <summary>Only messages sent on this day (UTC).</summary>
    [Parameter(ParameterSetName = ListSet)]
    public DateTime DateSent { get; set; }

    /// <summary>Only messages sent at this time or later.</summary>
    [Parameter(ParameterSetName = ListSet), ApiField("DateSent>")]
    public DateTimeOffset SentAfter { get; set; }

    /// <summary>Only messages sent at this time or earlier.</summary>
    [Parameter(ParameterSetName = ListSet), ApiField("DateSent<")]
    public DateTimeOffset SentBefore { get; set; }
}
