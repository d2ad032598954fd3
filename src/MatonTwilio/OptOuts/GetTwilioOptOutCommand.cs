using System.Management.Automation;
using MatonTwilio.Reports;

namespace MatonTwilio.Commands;

/// <summary>
/// Gets the recipients who have opted out of messages, by STOP or a similar word, or by Twilio's error 21610. Each result contains the message that shows it.
/// </summary>
/// <seealso href="https://www.twilio.com/docs/errors/21610"/>
[Cmdlet(VerbsCommon.Get, "TwilioOptOut", HelpUri = "https://www.twilio.com/docs/errors/21610")]
[OutputType(typeof(TwilioOptOut))]
public sealed class GetTwilioOptOutCommand : TwilioCommand, INumberRegion
{
    private HashSet<string>? _senders;

    /// <summary>Only opt-outs from these senders: numbers, short codes or addresses of a channel.</summary>
    [Parameter(Position = 0), ValidateNotNullOrEmpty, ArgumentCompleter(typeof(OwnNumberCompleter)), Text, Alias("Sender")]
    public string[]? From { get; set; }

    /// <summary>
    /// The time from which messages are read. The default is one year ago. Recipients who opted out earlier, and to whom no message was sent since, are not
    /// found.
    /// </summary>
    [Parameter, Moment, ArgumentCompleter(typeof(MomentCompleter)), Alias("After", "StartDate", "StartTime")]
    public DateTimeOffset Since { get; set; }

    /// <summary>The default country for numbers that are not in E.164 format, as a two-letter code. The default is the session's.</summary>
    [Parameter, CountryCode, ArgumentCompleter(typeof(RegionCompleter)), Text, Alias("Country", "CountryCode")]
    public string? Region { get; set; }

    private protected override void Begin()
        => _senders = From?.Select(sender => ReadNumber(sender, AddressUse.MessageParty)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var finder = new OptOutFinder();
        try
        {
            foreach (var message in MessageHistory.Read(this, MakeClient(), IsBound(nameof(Since)) ? Since : TimeProvider.System.GetUtcNow() - MessageHistory.UsualTime))
            {
                if (finder.Find(message) is { } found && (_senders is null || (found.Sender is { } sender && _senders.Contains(sender))))
                {
                    WriteObject(found);
                }
            }
        }
        catch (MatonException error)
        {
            Fail(error, AccountSid);
        }
    }
}
