using System.Globalization;
using System.Management.Automation;
using MatonTwilio.Reports;

namespace MatonTwilio.Commands;

/// <summary>Measures the delivery of messages: results, delivery rate, times, segments and cost. Nothing is sent, and no session is needed.</summary>
/// <seealso href="https://www.twilio.com/docs/messaging/api/message-resource"/>
[Cmdlet(VerbsDiagnostic.Measure, "TwilioDelivery", HelpUri = "https://www.twilio.com/docs/messaging/api/message-resource")]
[OutputType(typeof(TwilioDelivery))]
public sealed class MeasureTwilioDeliveryCommand : MatonCommand
{
    private DeliveryTotals? _totals;
    private long _unread;

    /// <summary>The messages, from Get-TwilioMessage, Send-TwilioSms -Wait or Get-TwilioSendJournal -Refresh, or stored messages. Inbound messages are ignored.</summary>
    [Parameter(
        Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The messages, from Get-TwilioMessage, Send-TwilioSms -Wait or Get-TwilioSendJournal -Refresh.")]
    [AllowNull, AllowEmptyCollection]
    public PSObject?[]? InputObject { get; set; }

    /// <summary>The properties to group by. By default, there is one result for all messages.</summary>
    [Parameter]
    public TwilioDeliveryKey[] By { get; set; } = [];

    private protected override void Begin() => _totals = new DeliveryTotals([.. By.Distinct()], NumberCountry.Of);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var input in (InputObject ?? []).OfType<PSObject>())
        {
            try
            {
                Add(input);
            }
            catch (RowException error)
            {
                WriteError(RowErrors.Unreadable(error, input));
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_unread > 0)
        {
            var rows = string.Create(CultureInfo.InvariantCulture, $"{_unread} {(_unread == 1 ? "row of the journal counts" : "rows of the journal count")}");
            WriteWarning($"{rows} as pending, because the final status was not read. Get-TwilioSendJournal -Refresh reads it.");
        }

        var groups = _totals!.Groups.ToList();
        WriteObject(groups.Count == 0 && By.Length == 0 ? [new TwilioDelivery()] : groups, enumerateCollection: true);
    }

    private void Add(PSObject input)
    {
        switch (StoredRecord.Read(input))
        {
            case TwilioMessage message:
                _totals!.Add(message);
                break;
            case TwilioSendEntry { State: TwilioSendState.Skipped }:
                break;
            case TwilioSendEntry entry:
                _unread += entry is { State: TwilioSendState.Done, Message: null } ? 1 : 0;
                _totals!.Add(JournalMessage.Of(entry));
                break;
            case var other:
                WriteError(ErrorRecords.InvalidInput(
                    "NotMeasurable",
                    $"Expected messages or the rows of a journal, not a {DisplayText.Visible((other ?? input.BaseObject).GetType().Name)}.",
                    input,
                    "Pipe the output of Get-TwilioMessage, Send-TwilioSms -Wait or Get-TwilioSendJournal -Refresh. Stored messages are accepted as well."));
                break;
        }
    }
}
