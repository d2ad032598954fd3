using MatonTwilio.Gateway.Files;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Interrupted transfers: bytes that were received are not requested again, and an incomplete file never has the final name.</summary>
public sealed class BrokenTransferTests : DownloadTest
{
    // CannedResponse.CutInBody sends about half of the response.
    private string[] LeftOff => [.. Everything.Where(static name => name.EndsWith(".part", StringComparison.Ordinal))];

    [Fact]
    public async Task A_transfer_resumes_where_it_was_interrupted()
    {
        LeadToStorage();
        Storage.Answers(Whole().CutInBody());
        Storage.AnswersBy(static request => Rest(From(request)!.Value));

        await SaveSoundAsync();

        Assert.Equal(Sound, await File.ReadAllBytesAsync(SoundPath));
        Assert.Equal([RecordingSid + ".wav"], Everything);
        var again = Storage.Requests[1];
        Assert.InRange(From(again)!.Value, 1, Sound.Length - 1);
        Assert.Equal(Tag, again.Header("If-Range"));

        // The URL of the file may have expired, so the gateway is asked for it again.
        Assert.Equal(2, Server.Requests.Count);
        Assert.All(Server.Requests, static request => Assert.NotNull(request.Header("Authorization")));
    }

    [Fact]
    public async Task A_transfer_resumes_after_each_interruption()
    {
        Server.Answers(Whole().CutInBody());
        Server.AnswersBy(request => From(request) < Sound.Length * 9 / 10 ? Rest(From(request)!.Value).CutInBody() : Rest(From(request)!.Value));

        await SaveSoundAsync();

        Assert.Equal(Sound, await File.ReadAllBytesAsync(SoundPath));
        Assert.InRange(Server.Requests.Count, 3, 6);
    }

    [Fact]
    public async Task A_transfer_that_stalls_resumes_as_well()
    {
        Server.Answers(Whole().CutInBody(ConnectionEnd.Silence) with { Then = Clock.RunOutOfTime });
        Server.AnswersBy(static request => From(request) is { } from ? Rest(from) : Whole());

        await SaveSoundAsync();

        Assert.Equal(Sound, await File.ReadAllBytesAsync(SoundPath));
    }

    [Fact]
    public async Task A_file_that_takes_longer_than_the_time_limit_is_saved_as_long_as_blocks_arrive()
    {
        var (second, third) = (new TaskCompletionSource(), new TaskCompletionSource());
        var arrived = new Tally();
        Server.Answers(Whole().InPieces(Task.CompletedTask, second.Task, third.Task));

        var saving = SaveAsync(arrived.Add);
        await arrived.ReachesAsync(1);
        Clock.Advance(TestClock.TimeLimit * 0.6);
        second.SetResult();
        await arrived.ReachesAsync(2);
        Clock.Advance(TestClock.TimeLimit * 0.6);
        third.SetResult();

        await saving;
        Assert.Equal(Sound, await File.ReadAllBytesAsync(SoundPath));
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_file_that_has_changed_is_requested_again()
    {
        byte[] other = [.. Sound.Reverse(), 1, 2, 3];
        Server.Answers(Whole().CutInBody(), Whole(other, "\"version-2\""));

        await SaveSoundAsync();

        Assert.NotNull(Server.Requests[1].Header("If-Range"));
        Assert.Equal(other, await File.ReadAllBytesAsync(SoundPath));
        Assert.Equal([RecordingSid + ".wav"], Everything);
    }

    [Theory]
    [InlineData("another version")]
    [InlineData("no version")]
    [InlineData("a weak version")]
    [InlineData("another place")]
    [InlineData("no place")]
    [InlineData("too far")]
    public async Task A_range_that_does_not_match_is_not_appended(string what)
    {
        Server.Answers(Whole().CutInBody());
        Server.AnswersBy(request => From(request) is not { } from ? Whole() : what switch
        {
            "another version" => Rest(from, "\"version-2\""),
            "no version" => Rest(from, tag: null),
            "a weak version" => Rest(from, "W/" + Tag),
            "another place" => Rest(from, said: from + 1),
            "no place" => CannedResponse.Of(206, Sound[from..], "Content-Type: audio/x-wav", $"ETag: {Tag}"),
            _ => CannedResponse.Status(416, $"Content-Range: bytes */{from}"),
        });

        await SaveSoundAsync();

        Assert.Equal(Sound, await File.ReadAllBytesAsync(SoundPath));
        Assert.Equal([false, true, false], Server.Requests.Select(static request => request.Header("Range") is not null));
        Assert.Equal([RecordingSid + ".wav"], Everything);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("W/\"version-1\"")]
    public async Task Without_a_version_it_starts_again_and_leaves_no_file(string? tag)
    {
        Server.AnswersBy(_ => Whole(tag: tag).CutInBody());

        await FailAsync(MatonFailureReason.ConnectionLost);

        Assert.Equal(6, Server.Requests.Count);
        Assert.All(Server.Requests, static request => Assert.Null(request.Header("Range")));
        Assert.Empty(Everything);
    }

    [Fact]
    public async Task An_interrupted_file_is_kept_under_another_name()
    {
        Server.AnswersBy(static request => From(request) is { } from ? Rest(from).CutInBody() : Whole().CutInBody());
        await FailAsync(MatonFailureReason.ConnectionLost);
        Assert.Equal(Everything, LeftOff);
        Assert.StartsWith(RecordingSid + ".wav.", Assert.Single(LeftOff), StringComparison.Ordinal);

        // The next command has only a digest of the version, which it compares with the response.
        var before = Server.Requests.Count;
        Server.AnswersBy(static request => Rest(From(request)!.Value));
        await SaveSoundAsync();

        var next = Server.Requests[before];
        Assert.NotNull(next.Header("Range"));
        Assert.Null(next.Header("If-Range"));
        Assert.Equal(before + 1, Server.Requests.Count);
        Assert.Equal(Sound, await File.ReadAllBytesAsync(SoundPath));
        Assert.Equal([RecordingSid + ".wav"], Everything);
    }

    [Fact]
    public async Task A_partial_file_of_another_version_is_deleted()
    {
        Settings = Settings with { MaximumRetryCount = 0 };
        Server.Answers(Whole([1, 2, 3, 4, 5, 6], "\"version-0\"").CutInBody());
        await FailAsync(MatonFailureReason.ConnectionLost);
        Assert.Single(LeftOff);

        Server.AnswersBy(static request => From(request) is { } from ? Rest(from) : Whole());
        await SaveSoundAsync();

        Assert.Equal(Sound, await File.ReadAllBytesAsync(SoundPath));
        Assert.Equal([RecordingSid + ".wav"], Everything);
    }

    [Theory]
    [InlineData("RE00000000000000000000000000000002", 0, 0)]
    [InlineData(RecordingSid, 1, 2)]
    public async Task A_partial_file_belongs_to_the_record_and_format_and_not_to_the_name(string otherSid, int channels, int otherChannels)
    {
        Settings = Settings with { MaximumRetryCount = 0 };
        Server.Answers(Whole().CutInBody());
        Server.AnswersBy(static request => From(request) is { } from ? Rest(from) : Whole());
        await Assert.ThrowsAsync<MatonGatewayException>(() => SaveToOneNameAsync(RecordingSid, channels));

        await SaveToOneNameAsync(otherSid, otherChannels);

        // The server gives both the same entity tag.
        Assert.Null(From(Server.Requests[1]));
        Assert.Equal(Sound, await File.ReadAllBytesAsync(Path.Combine(Inside, "one.wav")));
    }

    private Task<string> SaveToOneNameAsync(string sid, int channels)
    {
        var fields = new RequestFields();
        var form = FileForm.OfRecording("wav", channels == 0 ? fields : fields.Add("RequestedChannels", channels));
        return Client.SaveAsync(ApiResources.Of<TwilioRecording>(), sid, form, new FileTarget(Inside, "one.wav", Overwrite: false), arrived: null, CancellationToken.None).WithTimeout();
    }

    [LinkFact]
    public async Task A_link_with_the_name_of_a_partial_file_is_not_written_to()
    {
        Settings = Settings with { MaximumRetryCount = 0 };
        Server.Answers(Whole().CutInBody());
        await FailAsync(MatonFailureReason.ConnectionLost);
        var (part, elsewhere) = (Path.Combine(Inside, Assert.Single(LeftOff)), Folder["elsewhere"]);
        await File.WriteAllTextAsync(elsewhere, "theirs");
        File.Delete(part);
        File.CreateSymbolicLink(part, elsewhere);

        Server.AnswersBy(static _ => Whole());
        await SaveSoundAsync();

        Assert.Equal("theirs", await File.ReadAllTextAsync(elsewhere));
        Assert.Null(new FileInfo(SoundPath).LinkTarget);
        Assert.Equal(Sound, await File.ReadAllBytesAsync(SoundPath));
    }

    [Fact]
    public async Task A_stopped_transfer_leaves_no_file_with_the_final_name()
    {
        using var stop = new CancellationTokenSource();
        Server.Answers(Whole().CutInBody(ConnectionEnd.Silence));
        var saving = SaveAsync(stop.Cancel, stop.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => saving);

        Assert.Equal(Everything, LeftOff);
        Assert.Single(LeftOff);
    }

    [Fact]
    public async Task Two_transfers_do_not_write_one_file_at_the_same_time()
    {
        var arrived = new Tally();
        Server.Answers(Whole().CutInBody(ConnectionEnd.Silence));
        using var stop = new CancellationTokenSource();
        var first = SaveAsync(arrived.Add, stop.Token);
        await arrived.ReachesAsync(1);

        var error = await Assert.ThrowsAsync<MatonFileException>(() => SaveSoundAsync());

        Assert.Equal(("Maton.FileInUse", MatonFileFailureReason.InUse), (error.ErrorId, error.Reason));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
    }

    [Fact]
    public async Task A_folder_without_write_permission_is_an_error_at_once()
    {
        await File.WriteAllTextAsync(Inside, "a file where the folder should be");
        Server.AnswersBy(static _ => Whole());

        var error = await Assert.ThrowsAsync<MatonFileException>(() => SaveSoundAsync());

        Assert.Equal(("Maton.FileUnusable", MatonFileFailureReason.Unusable), (error.ErrorId, error.Reason));
        Assert.Contains("cannot be written", error.Message, StringComparison.Ordinal);
        Assert.Single(Server.Requests);
    }

    // The callback is called for each block.
    private Task<string> SaveAsync(Action arrived, CancellationToken cancellation = default) => Client.SaveAsync(
        ApiResources.Of<TwilioRecording>(), RecordingSid, FileForm.OfRecording("wav", new RequestFields()), new FileTarget(Inside, Name: null, Overwrite: false),
        _ => arrived(), cancellation).WithTimeout();
}
