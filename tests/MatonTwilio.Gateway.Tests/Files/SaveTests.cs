using MatonTwilio.Gateway.Files;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Gateway.Tests;

/// <summary>The requests for a file, and the name under which it is saved.</summary>
public sealed class SaveTests : DownloadTest
{
    [Fact]
    public async Task A_file_that_the_gateway_has_itself_is_saved()
    {
        Server.Answers(Whole());

        Assert.Equal(SoundPath, await SaveSoundAsync());

        Assert.Equal(Sound, await File.ReadAllBytesAsync(SoundPath));
        Assert.Equal([RecordingSid + ".wav"], Everything);
        Assert.Equal($"/twilio/2010-04-01/Accounts/{AccountSid}/Recordings/{RecordingSid}.wav", Server.Requests[0].Target);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_followed_without_the_key_and_without_the_connection(int status)
    {
        Settings = Settings with { ConnectionId = "connection-1" };
        Server.Answers(Redirecting($"{Storage.Address}files/1?Signature={Signature}", status));
        Storage.Answers(Whole());

        await SaveSoundAsync();

        Assert.Equal(Sound, await File.ReadAllBytesAsync(SoundPath));
        var (asked, fetched) = (Assert.Single(Server.Requests), Assert.Single(Storage.Requests));
        Assert.Equal("Bearer " + Key, asked.Header("Authorization"));
        Assert.Equal("connection-1", asked.Header("Maton-Connection"));
        Assert.Equal($"/files/1?Signature={Signature}", fetched.Target);
        Assert.DoesNotContain(fetched.Headers, static header => header.Key is "Authorization" or "Maton-Connection" or "Accept-Encoding" or "Range" or "Cookie");
        Assert.DoesNotContain(fetched.Headers, static header => header.Value.Contains(Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_redirect_within_a_host_is_followed_without_the_key_as_well()
    {
        Server.Answers(Redirecting("/elsewhere/1?a=b"), Redirecting("2"), Whole());

        await SaveSoundAsync();

        Assert.Equal(["/elsewhere/1?a=b", "/elsewhere/2"], Server.Requests.Skip(1).Select(static request => request.Target));
        Assert.All(Server.Requests.Skip(1), static request => Assert.Null(request.Header("Authorization")));
    }

    [Fact]
    public async Task Requests_to_the_storage_do_not_count_for_the_rate_limit()
    {
        var permits = new Tally();
        Limiter = new CountingLimit(permits);
        LeadToStorage();
        Storage.Answers(Redirecting("/files/2"), Whole());

        await SaveSoundAsync();

        Assert.Equal(1, permits.Count);
    }

    [Fact]
    public async Task The_specified_format_is_requested()
    {
        Server.Answers(CannedResponse.Of(200, Sound, "Content-Type: audio/mpeg"));

        var path = await Client.SaveAsync(
            ApiResources.Of<TwilioRecording>(),
            RecordingSid,
            FileForm.OfRecording("mp3", new RequestFields().Add("RequestedChannels", 2)),
            new FileTarget(Inside, Name: null, Overwrite: false),
            arrived: null,
            default).WithTimeout();

        Assert.Equal(RecordingSid + ".mp3", Path.GetFileName(path));
        Assert.EndsWith($"/Recordings/{RecordingSid}.mp3?RequestedChannels=2", Server.Requests[0].Target, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image/jpeg", ".jpg")]
    [InlineData("IMAGE/PNG", ".png")]
    [InlineData("text/x-vcard; charset=utf-8", ".vcf")]
    [InlineData("video/mp4", ".mp4")]
    [InlineData("application/octet-stream", ".bin")]
    [InlineData("application/x-msdownload", ".bin")]
    [InlineData("image/../../evil", ".bin")]
    [InlineData("image/svg+xml", ".bin")]
    [InlineData("", ".bin")]
    public async Task The_name_is_the_SID_with_the_extension_of_the_content_type(string contentType, string ending)
    {
        Server.Answers(CannedResponse.Of(200, Sound, contentType.Length > 0 ? [$"Content-Type: {contentType}"] : []));

        Assert.Equal(Path.Combine(Inside, MediaSid + ending), await SaveMediaAsync());
        Assert.Equal([MediaSid + ending], Everything);
        Assert.EndsWith($"/Messages/{MessageSid}/Media/{MediaSid}", Server.Requests[0].Target, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/octet-stream", "mp3", ".mp3")]
    [InlineData("binary/octet-stream", "wav", ".wav")]
    [InlineData("audio/x-wav", "mp3", ".wav")]
    [InlineData("audio/never-heard-of", "mp3", ".bin")]
    public async Task The_extension_of_a_recording_is_that_of_the_response_or_otherwise_the_requested_one(string contentType, string format, string ending)
    {
        Server.Answers(CannedResponse.Of(200, Sound, $"Content-Type: {contentType}"));

        Assert.Equal(RecordingSid + ending, Path.GetFileName(await SaveSoundAsync(format: format)));
    }

    [Fact]
    public async Task A_specified_name_is_used()
    {
        Server.Answers(Whole());

        Assert.Equal(Path.Combine(Inside, "hello.sound"), await SaveSoundAsync(name: "hello.sound"));
        Assert.Equal(["hello.sound"], Everything);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("hello.sound")]
    public async Task An_existing_file_is_kept_without_a_request(string? name)
    {
        Directory.CreateDirectory(Inside);
        var path = Path.Combine(Inside, name ?? RecordingSid + ".wav");
        await File.WriteAllTextAsync(path, "mine");

        var error = await Assert.ThrowsAsync<MatonFileException>(() => SaveSoundAsync(name: name));

        Assert.Equal(("Maton.FileExists", MatonFileFailureReason.Exists), (error.ErrorId, error.Reason));
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(path));
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task Existing_media_of_any_content_type_are_kept()
    {
        Directory.CreateDirectory(Inside);
        await File.WriteAllTextAsync(Path.Combine(Inside, MediaSid + ".png"), "mine");

        await Assert.ThrowsAsync<MatonFileException>(SaveMediaAsync);

        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task A_file_that_is_created_during_the_request_is_kept()
    {
        Server.Answers(Whole() with { Gate = Appear() });

        Assert.Equal(MatonFileFailureReason.Exists, (await Assert.ThrowsAsync<MatonFileException>(() => SaveSoundAsync())).Reason);
        Assert.Equal("theirs", await File.ReadAllTextAsync(SoundPath));
        Assert.Equal([RecordingSid + ".wav"], Everything);

        async Task Appear()
        {
            await Server.Arrived.ReachesAsync(1);
            Directory.CreateDirectory(Inside);
            await File.WriteAllTextAsync(SoundPath, "theirs");
        }
    }

    [Fact]
    public async Task With_overwrite_it_is_replaced_when_the_new_one_is_complete()
    {
        Directory.CreateDirectory(Inside);
        await File.WriteAllTextAsync(SoundPath, "old");
        Server.Answers(CannedResponse.Refusal(20404, "Not found", 404), Whole());

        await Assert.ThrowsAsync<TwilioApiException>(() => SaveSoundAsync(overwrite: true));
        Assert.Equal("old", await File.ReadAllTextAsync(SoundPath));

        await SaveSoundAsync(overwrite: true);
        Assert.Equal(Sound, await File.ReadAllBytesAsync(SoundPath));
        Assert.Equal([RecordingSid + ".wav"], Everything);
    }

    [Fact]
    public async Task Progress_reports_the_received_bytes()
    {
        Server.Answers(Whole());
        var arrived = 0L;

        await Client.SaveAsync(
            ApiResources.Of<TwilioRecording>(), RecordingSid, FileForm.OfRecording("wav", new RequestFields()), new FileTarget(Inside, Name: null, Overwrite: false),
            bytes => Interlocked.Add(ref arrived, bytes), default).WithTimeout();

        Assert.Equal(Sound.Length, arrived);
    }

    [Fact]
    public async Task A_refusal_of_Twilios_is_its_own_error()
    {
        Server.Answers(CannedResponse.Refusal(20404, "The requested resource was not found", 404));

        Assert.Equal(20404, (await Assert.ThrowsAsync<TwilioApiException>(() => SaveSoundAsync())).Code);
        Assert.Empty(Everything);
    }

    [Fact]
    public async Task The_signature_of_the_URL_is_in_no_log_entry_and_no_error()
    {
        LeadToStorage();
        Storage.Answers(CannedResponse.Status(503), CannedResponse.Status(403, $"Content-Location: {Storage.Address}files/1"));

        var error = await FailAsync(MatonFailureReason.UnexpectedAnswer);

        var said = string.Join('\n', Notes.Select(static note => note.Text)) + error;
        Assert.Contains($"GET {Storage.Address}files/1 503", said, StringComparison.Ordinal);
        Assert.Contains("response header Location: ", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Signature, said, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, said, StringComparison.Ordinal);
    }

    private sealed class CountingLimit(Tally taken) : RateLimit(10_000, TimeProvider.System)
    {
        public override ValueTask<RatePermit> TakeAsync(CancellationToken cancellation)
        {
            taken.Add();
            return base.TakeAsync(cancellation);
        }
    }
}
