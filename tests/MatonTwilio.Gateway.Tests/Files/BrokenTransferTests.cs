using MatonTwilio.Gateway.Files;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Transfers that break: what is here already is not asked for again, and nothing that is not whole has the file's name.</summary>
public sealed class BrokenTransferTests : DownloadTest
{
    // CannedResponse.CutInBody sends about half of the response.
    private string[] LeftOff => [.. Everything.Where(static name => name.EndsWith(".part", StringComparison.Ordinal))];

    [Fact]
    public async Task It_goes_on_where_it_broke()
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

        // What opens the file may have expired: the gateway is asked where it is.
        Assert.Equal(2, Server.Requests.Count);
        Assert.All(Server.Requests, static request => Assert.NotNull(request.Header("Authorization")));
    }

    [Fact]
    public async Task So_it_does_as_often_as_it_breaks()
    {
        Server.Answers(Whole().CutInBody());
        Server.AnswersBy(request => From(request) < Sound.Length * 9 / 10 ? Rest(From(request)!.Value).CutInBody() : Rest(From(request)!.Value));

        await SaveSoundAsync();

        Assert.Equal(Sound, await File.ReadAllBytesAsync(SoundPath));
        Assert.InRange(Server.Requests.Count, 3, 6);
    }

    [Fact]
    public async Task A_transfer_that_stalls_goes_on_as_well()
    {
        Server.Answers(Whole().CutInBody(ConnectionEnd.Silence) with { Then = Clock.RunOutOfTime });
        Server.AnswersBy(static request => From(request) is { } from ? Rest(from) : Whole());

        await SaveSoundAsync();

        Assert.Equal(Sound, await File.ReadAllBytesAsync(SoundPath));
    }

    [Fact]
    public async Task A_file_that_takes_longer_than_the_time_limit_is_saved_while_it_comes()
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
    public async Task A_file_that_is_another_by_now_is_fetched_anew()
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
    public async Task A_rest_that_does_not_fit_is_not_taken(string what)
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
    public async Task Without_a_version_it_begins_anew_and_leaves_nothing(string? tag)
    {
        Server.AnswersBy(_ => Whole(tag: tag).CutInBody());

        await FailAsync(MatonFailureReason.ConnectionLost);

        Assert.Equal(6, Server.Requests.Count);
        Assert.All(Server.Requests, static request => Assert.Null(request.Header("Range")));
        Assert.Empty(Everything);
    }

    [Fact]
    public async Task What_stays_broken_is_kept_for_another_time_under_a_name_of_its_own()
    {
        Server.AnswersBy(static request => From(request) is { } from ? Rest(from).CutInBody() : Whole().CutInBody());
        await FailAsync(MatonFailureReason.ConnectionLost);
        Assert.Equal(Everything, LeftOff);
        Assert.StartsWith(RecordingSid + ".wav.", Assert.Single(LeftOff), StringComparison.Ordinal);

        // Whoever comes next knows its version by a digest alone, which is compared with the response's.
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
    public async Task What_was_left_off_of_another_version_is_dropped()
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
    public async Task What_was_left_off_is_of_the_record_and_the_form_and_not_of_the_name(string otherSid, int channels, int otherChannels)
    {
        Settings = Settings with { MaximumRetryCount = 0 };
        Server.Answers(Whole().CutInBody());
        Server.AnswersBy(static request => From(request) is { } from ? Rest(from) : Whole());
        await Assert.ThrowsAsync<MatonGatewayException>(() => SaveToOneNameAsync(RecordingSid, channels));

        await SaveToOneNameAsync(otherSid, otherChannels);

        // Though the server gives both the same tag.
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
    public async Task A_link_that_looks_like_something_left_off_is_not_written_to()
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
    public async Task Who_stops_it_finds_nothing_under_the_files_name()
    {
        using var stop = new CancellationTokenSource();
        Server.Answers(Whole().CutInBody(ConnectionEnd.Silence));
        var saving = SaveAsync(stop.Cancel, stop.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => saving);

        Assert.Equal(Everything, LeftOff);
        Assert.Single(LeftOff);
    }

    [Fact]
    public async Task Two_do_not_save_one_file_at_once()
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
    public async Task A_folder_that_cannot_be_written_to_is_said_at_once()
    {
        await File.WriteAllTextAsync(Inside, "a file where the folder should be");
        Server.AnswersBy(static _ => Whole());

        var error = await Assert.ThrowsAsync<MatonFileException>(() => SaveSoundAsync());

        Assert.Equal(("Maton.FileUnusable", MatonFileFailureReason.Unusable), (error.ErrorId, error.Reason));
        Assert.Contains("cannot be written", error.Message, StringComparison.Ordinal);
        Assert.Single(Server.Requests);
    }

    // Says each time that a block has come.
    private Task<string> SaveAsync(Action arrived, CancellationToken cancellation = default) => Client.SaveAsync(
        ApiResources.Of<TwilioRecording>(), RecordingSid, FileForm.OfRecording("wav", new RequestFields()), new FileTarget(Inside, Name: null, Overwrite: false),
        _ => arrived(), cancellation).WithTimeout();
}
