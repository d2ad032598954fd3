using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets information about the media files of messages. Save-TwilioMedia saves the files.</summary>
/// <seealso href="https://www.twilio.com/docs/messaging/api/media-resource"/>
[Cmdlet(VerbsCommon.Get, "TwilioMedia", DefaultParameterSetName = ListSet, SupportsPaging = true, HelpUri = "https://www.twilio.com/docs/messaging/api/media-resource")]
[OutputType(typeof(TwilioMedia))]
public sealed class GetTwilioMediaCommand : TwilioOwnedGetCommand<TwilioMedia>
{
    /// <summary>The message (SM... or MM...) whose media are read. Messages from the pipeline provide their own SID and account.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The message (SM... or MM...) whose media are read.")]
    [NotSent, SidsOfRows("MessageSid", "Sid"), ArgumentCompleter(typeof(SidCompleter)), Sid("SM", "MM")]
    public string MessageSid { get; set; } = "";

    /// <summary>Only media created on this day (UTC).</summary>
    [Parameter(ParameterSetName = ListSet), Moment(IsDay = true), ArgumentCompleter(typeof(MomentCompleter))]
    public DateTime DateCreated { get; set => field = Exclusive(value); }

    /// <summary>Only media created at this time or later.</summary>
    [Parameter(ParameterSetName = ListSet), ApiField("DateCreated>"), Moment, ArgumentCompleter(typeof(MomentCompleter)), Alias("After", "Since", "StartDate", "StartTime")]
    public DateTimeOffset CreatedAfter { get; set => field = Exclusive(value); }

    /// <summary>Only media created at this time or earlier.</summary>
    [Parameter(ParameterSetName = ListSet), ApiField("DateCreated<"), Moment, ArgumentCompleter(typeof(MomentCompleter)), Alias("Before", "Until", "EndDate", "EndTime")]
    public DateTimeOffset CreatedBefore { get; set => field = Exclusive(value); }

    private protected override string Owner => $"Messages/{MessageSid}";
}
