using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using MatonTwilio.Gateway.Sending;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Changes of a journal by other programs, and paths that are not journals.</summary>
public sealed partial class JournalAttackTests : ReconcilingTest
{
    private readonly TempFolder _folder = new();

    private string Path => _folder["campaign.jsonl"];

    [Theory]
    [InlineData("a digit of a begin", 2)]
    [InlineData("a removed begin", 2)]
    [InlineData("a removed end", 3)]
    [InlineData("done made failed", 3)]
    [InlineData("two lines in another order", 2)]
    [InlineData("the last line", 5)]
    [InlineData("a line from before, again", 6)]
    public void A_changed_line_ends_the_command_and_is_named(string what, int line)
    {
        Write();
        var lines = File.ReadAllLines(Path).ToList();
        switch (what)
        {
            case "a digit of a begin":
                lines[1] = lines[1].Replace("+15550001001", "+15550001009", StringComparison.Ordinal);
                break;
            case "a removed begin":
                lines.RemoveAt(1);
                break;
            case "a removed end":
                lines.RemoveAt(2);
                break;
            case "done made failed":
                lines[2] = lines[2].Replace("\"Done\"", "\"Failed\"", StringComparison.Ordinal);
                break;
            case "two lines in another order":
                (lines[1], lines[3]) = (lines[3], lines[1]);
                break;
            case "the last line":
                lines[4] = lines[4].Replace("SM2", "SM3", StringComparison.Ordinal);
                break;
            default:
                lines.Add(lines[1]);
                break;
        }

        File.WriteAllText(Path, string.Join('\n', lines) + '\n');

        var error = Assert.Throws<MatonJournalException>(() => SendJournal.Open(Path, "c"));

        Assert.Equal(MatonJournalFailureReason.Corrupt, error.Reason);
        Assert.Contains($"Line {line} ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "Update the module")]
    [InlineData(1, "new file")]
    public void Another_format_is_refused(int version, string hint)
    {
        Write();
        File.WriteAllText(Path, Format().Replace(File.ReadAllText(Path), $"\"journal\":{version}", 1));

        var error = Assert.Throws<MatonJournalException>(() => SendJournal.Open(Path, "c"));

        Assert.Equal((MatonJournalFailureReason.OtherFormat, "Maton.JournalOtherFormat"), (error.Reason, error.ErrorId));
        Assert.Contains(hint, error.Hint, StringComparison.Ordinal);
    }

    [UnixFact, UnsupportedOSPlatform("windows")]
    public void A_device_keeps_its_permissions_and_is_refused()
    {
        var before = File.GetUnixFileMode("/dev/null");

        var error = Assert.Throws<MatonJournalException>(() => SendJournal.Open("/dev/null", "c"));

        Assert.Equal(MatonJournalFailureReason.Unusable, error.Reason);
        Assert.Contains("not a regular file", error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.InnerException);
        Assert.Equal(before, File.GetUnixFileMode("/dev/null"));
        Assert.False(File.Exists("/dev/null.lock"));
    }

    [UnixFact]
    public void A_pipe_is_read_as_empty_even_if_a_program_writes_to_it()
    {
        using (var make = Process.Start("mkfifo", [Path]))
        {
            make.WaitForExit();
        }

        using var writer = new FileStream(Path, FileMode.Open, FileAccess.ReadWrite);

        Assert.Empty(SendJournal.Read(Path));
    }

    [UnixFact]
    public void Two_names_of_one_file_allow_only_one_sender()
    {
        Write();
        using (var link = Process.Start("ln", [Path, _folder["other.jsonl"]]))
        {
            link.WaitForExit();
        }

        using (SendJournal.Open(Path, "c"))
        {
            Assert.Equal(MatonJournalFailureReason.InUse, Assert.Throws<MatonJournalException>(() => SendJournal.Open(_folder["other.jsonl"], "c")).Reason);
        }

        SendJournal.Open(_folder["other.jsonl"], "c").Dispose();
    }

    [Fact]
    public async Task A_send_that_could_not_be_recorded_is_found_by_the_next_run_of_the_same_session()
    {
        // The journal fails after the request was sent, as on a full disk. Then the same command runs again in the same session.
        var journal = SendJournal.Open(Path, "c");
        Server.AnswersBy(request =>
        {
            if (request.Method == "POST")
            {
                journal.Dispose();
            }

            return Outbox.Answers(request);
        });
        var first = (await SendAllAsync([Row() with { Key = "1" }], journal: journal))[0];
        Assert.IsType<MatonJournalException>(first.Error);

        using var again = SendJournal.Open(Path, "c");
        var second = (await SendAllAsync([Row() with { Key = "1", Earlier = again.Find("1") }], journal: again))[0];

        Assert.Equal(Assert.Single(Outbox.Sids), second.Record?.Sid);
    }

    [Fact]
    public async Task A_refusal_that_could_not_be_recorded_is_an_error_of_the_journal()
    {
        var journal = SendJournal.Open(Path, "c");
        Server.AnswersBy(_ =>
        {
            journal.Dispose();
            return CannedResponse.Refusal(21211, "Invalid 'To' Phone Number", 400);
        });

        Assert.IsType<MatonJournalException>((await SendAllAsync([Row() with { Key = "1" }], journal: journal))[0].Error);
    }

    [Fact]
    public async Task A_key_that_was_cut_inside_an_emoji_is_recognized_again()
    {
        var key = "Ann 🙏"[..^1];
        var row = Row() with { Key = key };
        using (var journal = SendJournal.Open(Path, "c"))
        {
            await SendAllAsync([row], journal: journal);
        }

        using var again = SendJournal.Open(Path, "c");

        Assert.Equal(TwilioSendState.Done, again.Find(row.Key!)?.State);
        Assert.NotEqual(row.Key, (row with { Key = "Ann 🙂"[..^1] }).Key + " ");
    }

    [Fact]
    public async Task A_row_that_was_started_in_another_account_is_not_sent_by_this_one()
    {
        using var journal = SendJournal.Open(Path, "c");
        journal.Begin("1", To, Clock.ServerNow, account: "AC00000000000000000000000000000009");

        var result = (await SendAllAsync([Row() with { Key = "1", Earlier = journal.Find("1") }], journal: journal))[0];

        IsUnknown(result, "started in account AC00000000000000000000000000000009");
        Assert.Empty(Outbox.Sids);
    }

    [Fact]
    public async Task Lines_that_wait_for_the_disk_are_flushed_together_before_any_of_them_is_reported()
    {
        using var journal = SendJournal.Open(Path, "c");

        await Task.WhenAll(Enumerable.Range(0, 200).Select(async number =>
        {
            var row = Row(to: $"+1555000{number + 1000}") with { Key = $"{number}" };
            await journal.BeginAsync(row, "AC1", new(Clock.ServerNow, Clock.ServerNow, ClockSource.Twilio));
            Assert.Contains(SendJournal.Read(Path), entry => entry.Key == row.Key);
        }));

        Assert.Equal(200, SendJournal.Read(Path).Count);
    }

    [GeneratedRegex("\"journal\":2")]
    private static partial Regex Format();

    private void Write()
    {
        using var journal = SendJournal.Open(Path, "c");
        journal.Begin("1", "+15550001001", Clock.ServerNow);
        journal.End("1", TwilioSendState.Done, "SM1", error: null);
        journal.Begin("2", "+15550001002", Clock.ServerNow);
        journal.End("2", TwilioSendState.Done, "SM2", error: null);
    }
}
