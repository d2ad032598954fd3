using System.Globalization;
using System.Runtime.Versioning;
using System.Security.AccessControl;
using System.Security.Principal;
using System.Text;
using MatonTwilio.Gateway.Sending;

namespace MatonTwilio.Gateway.Tests;

/// <summary>The journal of a campaign keeps what was written, however the writer ended, and reads nothing else.</summary>
public sealed class JournalTests : IDisposable
{
    private const string Campaign = "0123456789ABCDEF";
    private const string To = "+15550001111";

    private static readonly DateTimeOffset Noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("maton-journal-");

    private string File => Path.Combine(_folder.FullName, "campaign.jsonl");

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(_folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        _folder.Delete(recursive: true);
    }

    [Fact]
    public void The_first_line_has_the_time_of_the_clock()
    {
        var clock = new TestClock();
        clock.SetUtcNow(Noon.AddYears(20));
        SendJournal.Open(File, Campaign, clock).Dispose();

        Assert.Contains("\"2046-01-02T12:00:00+00:00\"", System.IO.File.ReadLines(File).First(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_written_is_read_back()
    {
        using (var journal = Open())
        {
            journal.Begin("1", To, Noon);
            journal.End("1", TwilioSendState.Done, "SM1", error: null);
            journal.Begin("2", "whatsapp:+15550002222", Noon.AddSeconds(1));
            journal.End("2", TwilioSendState.Failed, sid: null, "Twilio.21211");
            journal.Begin("Grüße \"3\"", To, Noon.AddSeconds(2));
            journal.End("Grüße \"3\"", TwilioSendState.Unknown, sid: null, "Twilio.OutcomeUnknown");
            journal.Begin("4", To, Noon.AddSeconds(3));
        }

        string[] expected =
        [
            $"1 Done {To} SM1  0",
            "2 Failed whatsapp:+15550002222  Twilio.21211 1",
            $"Grüße \"3\" Unknown {To}  Twilio.OutcomeUnknown 2",
            $"4 Pending {To}   3",
        ];
        Assert.Equal(expected, SendJournal.Read(File).Select(Describe));
        using var resumed = Open();
        Assert.Equal(expected, resumed.Entries.Select(Describe));
        Assert.Equal(TwilioSendState.Failed, resumed.Find("2")?.State);
        Assert.Null(resumed.Find("5"));
        Assert.All(resumed.Entries, static entry => Assert.Equal(entry.State == TwilioSendState.Pending, entry.EndedAt is null));
    }

    [Fact]
    public async Task Skipped_rows_are_recorded_but_rows_that_may_have_been_sent_keep_their_state()
    {
        using (var journal = Open())
        {
            journal.Begin("failed", To, Noon);
            journal.End("failed", TwilioSendState.Failed, sid: null, "Twilio.21211");
            journal.Begin("pending", To, Noon);
            journal.Begin("done", To, Noon);
            journal.End("done", TwilioSendState.Done, "SM1", error: null);
            await journal.SkipAsync([("new", To, "Maton.OptedOut"), ("failed", To, null), ("pending", To, null), ("done", To, null)]);
        }

        Assert.Equal(["failed: Skipped", "pending: Pending", "done: Done", "new: Skipped"], SendJournal.Read(File, Campaign).Select(static entry => entry.ToString()));
        Assert.Equal([null, null, null, "Maton.OptedOut"], SendJournal.Read(File, Campaign).Select(static entry => entry.Error));
        Assert.All(SendJournal.Read(File, Campaign), static entry => Assert.NotEqual(default, entry.BegunAt));
        Assert.Throws<MatonJournalException>(() => SendJournal.Read(File, "another"));
        using var resumed = Open();
        resumed.Begin("new", To, Noon);
        Assert.Equal(TwilioSendState.Pending, resumed.Find("new")?.State);
    }

    [Fact]
    public void A_row_of_unknown_outcome_keeps_its_first_time_and_one_of_known_outcome_does_not()
    {
        using (var journal = Open())
        {
            foreach (var key in (string[])["pending", "unknown", "failed"])
            {
                journal.Begin(key, To, Noon);
            }

            journal.End("unknown", TwilioSendState.Unknown, sid: null, "Twilio.OutcomeUnknown");
            journal.End("failed", TwilioSendState.Failed, sid: null, "Twilio.21211");
            foreach (var key in (string[])["pending", "unknown", "failed"])
            {
                journal.Begin(key, To, Noon.AddSeconds(9));
            }
        }

        Assert.Equal([$"pending Pending {To}   0", $"unknown Pending {To}   0", $"failed Pending {To}   9"], SendJournal.Read(File).Select(Describe));
    }

    [Theory]
    [InlineData(nameof(ClockSource.Twilio))]
    [InlineData(nameof(ClockSource.Gateway))]
    [InlineData(nameof(ClockSource.Local))]
    public void The_clock_of_a_begin_is_read_back(string source)
    {
        var clock = Enum.Parse<ClockSource>(source);
        using (var journal = Open())
        {
            journal.Begin("1", To, Noon, clock: clock);
        }

        Assert.Equal(clock, Assert.Single(SendJournal.Read(File)).Clock);
    }

    [Fact]
    public void Any_prefix_of_it_can_be_resumed()
    {
        var whole = Written(seed: 20, rows: 12);
        for (var length = 0; length <= whole.Length; length++)
        {
            System.IO.File.WriteAllBytes(File, whole[..length]);
            var wholeLines = whole.AsSpan(0, length).LastIndexOf((byte)'\n') + 1;

            var known = wholeLines == 0 ? [] : JournalContent.Read(whole.AsSpan(0, wholeLines)).Entries.Select(Describe).ToArray();
            Assert.Equal(known, SendJournal.Read(File).Select(Describe));
            using (var resumed = Open())
            {
                Assert.Equal(known, resumed.Entries.Select(Describe));
                resumed.Begin("next", To, Noon);
            }

            Assert.Equal([.. known, $"next Pending {To}   0"], SendJournal.Read(File).Select(Describe));
            Assert.Equal(whole[..wholeLines], System.IO.File.ReadAllBytes(File)[..wholeLines]);
        }
    }

    [Fact]
    public void A_changed_line_is_an_error_and_the_file_is_not_changed()
    {
        var lines = Encoding.UTF8.GetString(Written(seed: 21, rows: 6)).Split('\n')[..^1];
        for (var changed = 0; changed < lines.Length; changed++)
        {
            foreach (var instead in (string[])["", "{}", lines[changed][..^1], lines[changed == 0 ? 1 : 0], """{"end":"1","state":"Sent"}""", """{"begin":"1"}""", "[]", "null"])
            {
                var text = string.Join('\n', [.. lines[..changed], instead, .. lines[(changed + 1)..], ""]);
                System.IO.File.WriteAllText(File, text);

                var error = Assert.Throws<MatonJournalException>(Open);

                Assert.Equal((MatonJournalFailureReason.Corrupt, "Maton.JournalCorrupt"), (error.Reason, error.ErrorId));
                Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Line {changed + 1} "), error.Message, StringComparison.Ordinal);
                Assert.Equal(MatonJournalFailureReason.Corrupt, Assert.Throws<MatonJournalException>(() => SendJournal.Read(File)).Reason);
                Assert.Equal(text, System.IO.File.ReadAllText(File));
            }
        }
    }

    [Theory]
    [InlineData("To,Name\n+15550001111,Ann\n")]
    [InlineData("+15550001111")]
    [InlineData("{\"To\": \"+15550001111\"}")]
    public void A_file_that_is_not_a_journal_is_refused_and_not_changed(string text)
    {
        System.IO.File.WriteAllText(File, text);
        var mode = OperatingSystem.IsWindows() ? default : System.IO.File.GetUnixFileMode(File);

        Assert.Equal(MatonJournalFailureReason.Corrupt, Assert.Throws<MatonJournalException>(Open).Reason);
        Assert.Equal(text, System.IO.File.ReadAllText(File));
        Assert.Equal(mode, OperatingSystem.IsWindows() ? default : System.IO.File.GetUnixFileMode(File));
    }

    [LinkFact]
    public void A_journal_with_another_name_is_the_same_journal()
    {
        var link = Path.Combine(_folder.FullName, "link.jsonl");
        System.IO.File.CreateSymbolicLink(link, "campaign.jsonl");
        using (var writer = SendJournal.Open(link, Campaign))
        {
            writer.Begin("1", To, Noon);

            Assert.Equal(MatonJournalFailureReason.InUse, Assert.Throws<MatonJournalException>(Open).Reason);
        }

        using var next = Open();
        Assert.Throws<MatonJournalException>(() => SendJournal.Open(link, Campaign));
        Assert.Single(SendJournal.Read(link));
    }

    [Fact]
    public void A_journal_of_another_campaign_is_refused_and_not_changed()
    {
        byte[] torn = [.. Written(seed: 22, rows: 3), .. "{\"beg"u8];
        System.IO.File.WriteAllBytes(File, torn);

        var error = Assert.Throws<MatonJournalException>(() => SendJournal.Open(File, "another"));

        Assert.Equal(MatonJournalFailureReason.OfAnotherCampaign, error.Reason);
        Assert.Equal(torn, System.IO.File.ReadAllBytes(File));
        Open().Dispose();
    }

    [Fact]
    public void Only_one_command_writes_and_any_number_read()
    {
        using (var writer = Open())
        {
            writer.Begin("1", To, Noon);

            Assert.Equal(MatonJournalFailureReason.InUse, Assert.Throws<MatonJournalException>(Open).Reason);
            Assert.Single(SendJournal.Read(File));
            writer.Begin("2", To, Noon);
            Assert.Equal(2, SendJournal.Read(File).Count);
        }

        using var next = Open();
        Assert.Equal(2, next.Entries.Count);
    }

    [Fact]
    public void A_closed_journal_is_not_locked()
    {
        Open().Dispose();

        using var alone = new FileStream(File, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
    }

    [Fact]
    public void After_a_refusal_it_can_be_opened()
    {
        Written(seed: 23, rows: 1);
        Assert.Throws<MatonJournalException>(() => SendJournal.Open(File, "another"));

        Open().Dispose();
    }

    [Fact]
    public void A_missing_folder_is_an_error()
        => Assert.Equal(MatonJournalFailureReason.Unusable, Assert.Throws<MatonJournalException>(() => SendJournal.Open(Path.Combine(_folder.FullName, "none", "a.jsonl"), Campaign)).Reason);

    [Fact]
    public void A_missing_file_cannot_be_read()
        => Assert.Equal(MatonJournalFailureReason.Unusable, Assert.Throws<MatonJournalException>(() => SendJournal.Read(File)).Reason);

    [Fact]
    public void A_folder_in_its_place_is_an_error()
    {
        Directory.CreateDirectory(File);

        Assert.Equal(MatonJournalFailureReason.Unusable, Assert.Throws<MatonJournalException>(Open).Reason);
    }

    [PermissionFact, UnsupportedOSPlatform("windows")]
    public void A_folder_without_write_permission_is_an_error()
    {
        System.IO.File.SetUnixFileMode(_folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        Assert.Equal(MatonJournalFailureReason.Unusable, Assert.Throws<MatonJournalException>(Open).Reason);
    }

    [Fact]
    public void Only_its_owner_can_read_it_even_if_it_existed_before()
    {
        Open().Dispose();
        Assert.True(IsOwnersAlone());

        LetOthersRead();
        Assert.False(IsOwnersAlone());
        Open().Dispose();
        Assert.True(IsOwnersAlone());
    }

    private bool IsOwnersAlone()
    {
        if (!OperatingSystem.IsWindows())
        {
            return System.IO.File.GetUnixFileMode(File) == (UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        var rules = new FileInfo(File).GetAccessControl().GetAccessRules(includeExplicit: true, includeInherited: true, typeof(SecurityIdentifier));
        return rules.Cast<AuthorizationRule>().All(IsOfTheOwner);
    }

    [SupportedOSPlatform("windows")]
    private static bool IsOfTheOwner(AuthorizationRule rule) => rule.IdentityReference.Equals(WindowsIdentity.GetCurrent().User);

    private void LetOthersRead()
    {
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(File, System.IO.File.GetUnixFileMode(File) | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
            return;
        }

        var file = new FileInfo(File);
        var rules = file.GetAccessControl();
        rules.AddAccessRule(new FileSystemAccessRule(new SecurityIdentifier(WellKnownSidType.WorldSid, domainSid: null), FileSystemRights.Read, AccessControlType.Allow));
        file.SetAccessControl(rules);
    }

    private static string Describe(TwilioSendEntry entry)
        => string.Create(CultureInfo.InvariantCulture, $"{entry.Key} {entry.State} {entry.To} {entry.Sid} {entry.Error} {(entry.BegunAt - Noon).TotalSeconds}");

    private SendJournal Open() => SendJournal.Open(File, Campaign);

    // A journal of parallel sends: rows begin and end in any order.
    private byte[] Written(int seed, int rows)
    {
        var chance = new Random(seed);
        var open = new List<string>();
        using (var journal = Open())
        {
            for (var row = 1; row <= rows || open.Count > 1;)
            {
                if (row <= rows && (open.Count == 0 || chance.Next(2) == 0))
                {
                    var key = string.Create(CultureInfo.InvariantCulture, $"{row++} Zoë");
                    open.Add(key);
                    journal.Begin(key, To, Noon.AddSeconds(chance.Next(100)));
                }
                else
                {
                    var at = chance.Next(open.Count);
                    var state = (TwilioSendState)chance.Next(1, 4);
                    journal.End(open[at], state, state == TwilioSendState.Done ? "SM1" : null, state == TwilioSendState.Done ? null : "Twilio.21211");
                    open.RemoveAt(at);
                }
            }
        }

        return System.IO.File.ReadAllBytes(File);
    }
}
