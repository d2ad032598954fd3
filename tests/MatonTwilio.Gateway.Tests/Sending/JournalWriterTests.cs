using MatonTwilio.Gateway.Sending;

namespace MatonTwilio.Gateway.Tests;

/// <summary>After a line that could not be written, nothing is appended, because the line may be incomplete.</summary>
public sealed class JournalWriterTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_failed_write_ends_the_journal_although_the_disk_has_space_again()
    {
        using var disk = new FullOnce(_folder["campaign.jsonl"]);
        var writer = new JournalWriter(disk, "campaign.jsonl", digest: "");
        var line = new JournalLine { Begin = "1", To = "+15550001111" };

        var first = await Assert.ThrowsAsync<MatonJournalException>(() => writer.AppendAsync(line).WithTimeout());
        var second = await Assert.ThrowsAsync<MatonJournalException>(() => writer.AppendAsync(line).WithTimeout());

        Assert.All([first, second], static error => Assert.Equal(MatonJournalFailureReason.Unusable, error.Reason));
        Assert.Equal((0, 1), (disk.Length, disk.Writes));
        writer.Dispose();
    }

    /// <summary>A file on a disk that is full at the first write only.</summary>
    private sealed class FullOnce(string path) : FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0)
    {
        public int Writes { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (++Writes == 1)
            {
                throw new IOException("No space left on device");
            }

            base.Write(buffer);
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));
    }
}
