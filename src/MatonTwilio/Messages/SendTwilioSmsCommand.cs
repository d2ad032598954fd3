using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// Sends an SMS or MMS message to each recipient. If a send fails, the command writes one error and sends the others. A send of unknown outcome is not repeated.
/// </summary>
/// <seealso href="https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource"/>
[Alias("Send-TwilioMessage", "Send-TwilioMms")]
[Cmdlet(VerbsCommunications.Send, "TwilioSms", SupportsShouldProcess = true, DefaultParameterSetName = FromSet,
    HelpUri = "https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource")]
[OutputType(typeof(TwilioMessage))]
public sealed class SendTwilioSmsCommand : TwilioSmsCommand
{
    // The totals that -WhatIf shows at its end; null without it.
    private CampaignTally? _tally;

    private protected override void Begin()
    {
        base.Begin();
        _tally = IsWhatIf ? new CampaignTally(SmartEncoded) : null;
    }

    private protected override void Take(CampaignRow row)
    {
        _tally?.Add(row, Unique, isSent: FindSent(row.Key) is not null);
        base.Take(row);
    }

    private protected override void Refuse(ErrorRecord problem)
    {
        _tally?.AddRefused(problem);
        base.Refuse(problem);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        if (_tally?.Sum() is { } sum)
        {
            Host.UI.WriteLine($"What if: {DisplayText.Visible(sum)}");
        }
    }
}
