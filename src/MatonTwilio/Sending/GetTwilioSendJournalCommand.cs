using System.Management.Automation;
using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Sending;

namespace MatonTwilio.Commands;

/// <summary>Reads the journal of a campaign, also while the campaign is in progress.</summary>
[Cmdlet(VerbsCommon.Get, "TwilioSendJournal", HelpUri = HelpPage.OfModule)]
[OutputType(typeof(TwilioSendEntry))]
public sealed class GetTwilioSendJournalCommand : TwilioCommand
{
    private static readonly string[] MessagePrefixes = ["SM", "MM"];

    /// <summary>The journal file.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The journal file.")]
    [ValidateNotNullOrEmpty]
    [Alias("FullName", "Journal", "FilePath", "LiteralPath")]
    public string Path { get; set; } = "";

    /// <summary>Only rows in this state.</summary>
    [Parameter]
    public TwilioSendState? State { get; set; }

    /// <summary>
    /// Reads the current status of the sent messages into the property Message. Many messages are read from the list of the campaign's time, not one by one.
    /// Calls are not read.
    /// </summary>
    [Parameter]
    public SwitchParameter Refresh { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var file = FilePath(Path);
        try
        {
            var entries = Await(_ => Task.FromResult(SendJournal.Read(file))).Where(entry => State is null || entry.State == State).ToList();
            if (!Refresh || TryRefresh(entries))
            {
                WriteObject(entries, enumerateCollection: true);
            }
        }
        catch (MatonJournalException error)
        {
            // For a campaign, this error ends the pipeline. Here, it is the error of one of several files.
            WriteError(ErrorRecords.From(error, Path));
        }
    }

    private bool TryRefresh(List<TwilioSendEntry> entries)
    {
        using var progress = WorkProgress.OfRecords(this, "Reading messages");
        var sent = entries.Where(static entry => entry.Sid is { } sid && Sids.IsValid(sid, MessagePrefixes)).ToLookup(static entry => entry.AccountSid);
        return sent.All(account =>
        {
            var bySid = account.ToDictionary(static entry => entry.Sid!, StringComparer.Ordinal);
            var times = bySid.ToDictionary(static pair => pair.Key, static pair => pair.Value.BegunAt, StringComparer.Ordinal);
            var lookup = new MessageLookup(MakeClient(AccountSid ?? account.Key, ConnectionId));
            return TryAwait(Path, stop => lookup.ReadAsync(
                times,
                message =>
                {
                    bySid[message.Sid!].Message = message;
                    progress.Add();
                },
                stop));
        });
    }
}
