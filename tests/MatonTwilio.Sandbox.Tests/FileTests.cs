using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>Files of messages and recordings: the gateway redirects to a storage that requires no key and supports ranges.</summary>
public class FileTests
{
    // Without the key, as clients request files from the storage. Redirects are not followed, because the tests check them.
    private static readonly HttpClient Plain = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    [Theory]
    [InlineData("", "audio/x-wav", "RIFF")]
    [InlineData(".wav", "audio/x-wav", "RIFF")]
    [InlineData(".mp3", "audio/mpeg", "\u00ff\u00fb")]
    public async Task A_recording_has_the_requested_format(string ending, string contentType, string start)
    {
        using var sandbox = new SandboxClient();

        var file = await Plain.GetAsync(await LeadAsync(sandbox, await RecordingAsync(sandbox) + ending));

        Assert.Equal((HttpStatusCode.OK, contentType), (file.StatusCode, file.Content.Headers.ContentType!.MediaType));
        var bytes = await file.Content.ReadAsByteArrayAsync();
        Assert.StartsWith(start, Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.True(file.Headers.ETag is { IsWeak: false });
    }

    [Fact]
    public async Task A_sound_has_the_requested_channels_if_they_exist()
    {
        using var sandbox = new SandboxClient();
        var all = SandboxClient.List(await sandbox.GetAsync($"{sandbox.Account}/Recordings.json"), "recordings");
        var dual = PathOf(sandbox, all.First(recording => SandboxClient.Number(recording, "channels") == 2));
        var mono = PathOf(sandbox, all.First(recording => SandboxClient.Number(recording, "channels") == 1));

        Assert.Equal(1, await ChannelsAsync(dual + ".wav"));
        Assert.Equal(2, await ChannelsAsync(dual + ".wav?RequestedChannels=2"));
        Assert.Equal(1, await ChannelsAsync(mono + ".wav?RequestedChannels=2"));
        Assert.Equal(20422, await sandbox.RefusedAsync(HttpMethod.Get, dual + ".wav?RequestedChannels=3", HttpStatusCode.BadRequest));

        async Task<int> ChannelsAsync(string path) => (await Plain.GetByteArrayAsync(await LeadAsync(sandbox, path)))[22];
    }

    [Fact]
    public async Task A_message_that_is_sent_with_media_has_a_picture_for_each()
    {
        using var sandbox = new SandboxClient();
        var message = await sandbox.PostAsync(
            $"{sandbox.Account}/Messages.json", HttpStatusCode.Created, ("To", SandboxClient.Recipient), ("From", SandboxClient.Own),
            ("MediaUrl", "https://example.com/1.png"), ("MediaUrl", "https://example.com/2.png"));
        var list = $"{sandbox.Account}/Messages/{SandboxClient.Text(message, "sid")}/Media";

        var media = SandboxClient.List(await sandbox.GetAsync(list + ".json"), "media_list");

        Assert.Equal(2, media.Length);
        Assert.All(media, one => Assert.Equal((SandboxClient.Text(message, "sid"), "image/png"), (SandboxClient.Text(one, "parent_sid"), SandboxClient.Text(one, "content_type"))));
        var sid = SandboxClient.Text(media[0], "sid")!;
        var picture = await Plain.GetByteArrayAsync(await LeadAsync(sandbox, $"{list}/{sid}"));
        Assert.StartsWith("\u0089PNG\r\n\u001a\n", Encoding.Latin1.GetString(picture), StringComparison.Ordinal);
        await sandbox.DeleteAsync($"{list}/{sid}.json");
        Assert.Single(SandboxClient.List(await sandbox.GetAsync(list + ".json"), "media_list"));
    }

    [Fact]
    public async Task A_range_request_returns_the_rest_of_a_file()
    {
        using var sandbox = new SandboxClient();
        var address = await LeadAsync(sandbox, await RecordingAsync(sandbox) + ".wav");
        var whole = await Plain.GetAsync(address);
        var bytes = await whole.Content.ReadAsByteArrayAsync();

        var rest = await GetAsync(address, 1000, whole.Headers.ETag!.Tag);
        Assert.Equal((HttpStatusCode.PartialContent, 1000, bytes.Length), (rest.StatusCode, rest.Content.Headers.ContentRange!.From, rest.Content.Headers.ContentRange.Length));
        Assert.Equal(bytes[1000..], await rest.Content.ReadAsByteArrayAsync());
        Assert.Equal(whole.Headers.ETag, rest.Headers.ETag);

        Assert.Equal(HttpStatusCode.OK, (await GetAsync(address, 1000, "\"another\"")).StatusCode);
        var beyond = await GetAsync(address, bytes.Length, null);
        Assert.Equal((HttpStatusCode.RequestedRangeNotSatisfiable, bytes.Length), (beyond.StatusCode, beyond.Content.Headers.ContentRange!.Length));
    }

    [Fact]
    public async Task A_URL_gives_access_only_to_its_file_and_for_a_limited_time()
    {
        using var sandbox = new SandboxClient();
        var address = await LeadAsync(sandbox, await RecordingAsync(sandbox) + ".wav");

        Assert.Equal(HttpStatusCode.Forbidden, (await Plain.GetAsync(new Uri(address.ToString().Replace(".wav", ".mp3", StringComparison.Ordinal)))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Plain.GetAsync(new Uri(address.GetLeftPart(UriPartial.Path)))).StatusCode);
        sandbox.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.Forbidden, (await Plain.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task A_request_without_a_key_is_not_redirected()
    {
        using var sandbox = new SandboxClient();

        Assert.Equal(HttpStatusCode.Unauthorized, (await Plain.GetAsync(sandbox.Url(await RecordingAsync(sandbox) + ".wav"))).StatusCode);
    }

    [Theory]
    [InlineData(".ogg")]
    [InlineData(".json.wav")]
    public async Task A_record_without_a_file_is_not_found(string ending)
    {
        using var sandbox = new SandboxClient();

        Assert.Equal(20404, await sandbox.RefusedAsync(HttpMethod.Get, await RecordingAsync(sandbox) + ending, HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task A_body_can_be_cut_off()
    {
        using var sandbox = new SandboxClient();
        var address = await LeadAsync(sandbox, await RecordingAsync(sandbox) + ".wav");
        sandbox.Server.InjectFault(new SandboxFault(SandboxFaultKind.DropInBody) { PathFragment = "/storage/" });

        await Assert.ThrowsAsync<HttpRequestException>(() => Plain.GetByteArrayAsync(address));

        Assert.Equal(HttpStatusCode.OK, (await Plain.GetAsync(address)).StatusCode);
    }

    private static string PathOf(SandboxClient sandbox, JsonObject recording) => $"{sandbox.Account}/Recordings/{SandboxClient.Text(recording, "sid")}";

    private static async Task<string> RecordingAsync(SandboxClient sandbox)
        => PathOf(sandbox, SandboxClient.List(await sandbox.GetAsync($"{sandbox.Account}/Recordings.json"), "recordings")[0]);

    /// <summary>The URL to which the gateway redirects.</summary>
    private static async Task<Uri> LeadAsync(SandboxClient sandbox, string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, sandbox.Url(path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "sandbox-key");
        var answer = await Plain.SendAsync(request);
        Assert.Equal(HttpStatusCode.TemporaryRedirect, answer.StatusCode);
        return answer.Headers.Location!;
    }

    private static Task<HttpResponseMessage> GetAsync(Uri address, long from, string? version)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Range = new RangeHeaderValue(from, null);
        request.Headers.IfRange = version is null ? null : new RangeConditionHeaderValue(version);
        return Plain.SendAsync(request);
    }
}
