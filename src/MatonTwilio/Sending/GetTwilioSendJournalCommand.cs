using System.Management.Automation;
using MatonTwilio.Gateway.Sending;

namespace MatonTwilio.Commands;

/// <summary>Reads the journal of a campaign, also while it goes on: what was sent, what failed, what is not known.</summary>
[Cmdlet(VerbsCommon.Get, "TwilioSendJournal")]
[OutputType(typeof(TwilioSendEntry))]
public sealed class GetTwilioSendJournalCommand : MatonCommand
{
    /// <summary>The file that -Journal named.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), ValidateNotNullOrEmpty]
    [Alias("FullName", "Journal")]
    public string Path { get; set; } = "";

    /// <summary>Only rows that have come this far.</summary>
    [Parameter]
    public TwilioSendState? State { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var file = FilePath(Path);
        try
        {
            var entries = Await(_ => Task.FromResult(SendJournal.Read(file)));
            WriteObject(entries.Where(entry => State is null || entry.State == State), enumerateCollection: true);
        }
        catch (MatonJournalException error)
        {
            // It would end a campaign; of several files that are read, it is one.
            WriteError(ErrorRecords.From(error, Path));
        }
    }
}
