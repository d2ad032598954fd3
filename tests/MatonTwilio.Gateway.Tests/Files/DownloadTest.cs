using System.Globalization;
using MatonTwilio.Gateway.Files;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Gateway.Tests;

/// <summary>The base of the tests of downloads, with a file storage, a folder for the files, and a file.</summary>
public abstract class DownloadTest : GatewayTest, IDisposable
{
    protected const string RecordingSid = "RE0123456789abcdef0123456789abcdef";
    protected const string MediaSid = "ME0123456789abcdef0123456789abcdef";
    protected const string Tag = "\"version-1\"";

    /// <summary>The signature that gives access to the file.</summary>
    protected const string Signature = "s1gn4ture-quokka";

    private protected static readonly byte[] Sound = [.. Enumerable.Range(0, 3000).Select(static number => (byte)(number * 7))];

    private protected TestServer Storage { get; } = new();

    private protected TempFolder Folder { get; } = new();

    /// <summary>The folder for the files. Its parent folder shows files that were written outside of it.</summary>
    private protected string Inside => Folder["inside"];

    private protected string SoundPath => Path.Combine(Inside, RecordingSid + ".wav");

    /// <summary>The names of all files in the folder and its parent.</summary>
    private protected IReadOnlyList<string> Everything
        => [.. Directory.EnumerateFiles(Folder["."], "*", SearchOption.AllDirectories).Select(Path.GetFileName).OfType<string>().Order()];

    public new void Dispose()
    {
        base.Dispose();
        Storage.Dispose();
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected Task<string> SaveSoundAsync(bool overwrite = false, string? name = null, string format = "wav", CancellationToken cancellation = default)
        => Client.SaveAsync(
            ApiResources.Of<TwilioRecording>(), RecordingSid, FileForm.OfRecording(format, new RequestFields()), new FileTarget(Inside, name, overwrite), arrived: null, cancellation)
            .WithTimeout();

    private protected Task<string> SaveMediaAsync()
        => Client.SaveAsync(
            ApiResources.Of<TwilioMedia>().Under("Messages/" + MessageSid), MediaSid, FileForm.OfMedia, new FileTarget(Inside, Name: null, Overwrite: false), arrived: null, default)
            .WithTimeout();

    private protected async Task<MatonGatewayException> FailAsync(MatonFailureReason reason)
    {
        var error = await Assert.ThrowsAsync<MatonGatewayException>(() => SaveSoundAsync());
        Assert.Equal(reason, error.Reason);
        return error;
    }

    private protected static CannedResponse Redirecting(string to, int status = 307) => CannedResponse.Status(status, "Location: " + to);

    /// <summary>Makes the gateway redirect every request to the storage.</summary>
    private protected void LeadToStorage() => Server.AnswersBy(_ => Redirecting($"{Storage.Address}files/1?Expires=9&Signature={Signature}"));

    private protected static CannedResponse Whole(byte[]? content = null, string? tag = Tag)
        => CannedResponse.Of(200, content ?? Sound, ["Content-Type: audio/x-wav", "Accept-Ranges: bytes", .. tag is null ? (string[])[] : [$"ETag: {tag}"]]);

    private protected static CannedResponse Rest(int from, string? tag = Tag, int? said = null) => CannedResponse.Of(
        206,
        Sound[from..],
        ["Content-Type: audio/x-wav", string.Create(CultureInfo.InvariantCulture, $"Content-Range: bytes {said ?? from}-{Sound.Length - 1}/{Sound.Length}"), .. tag is null ? (string[])[] : [$"ETag: {tag}"]]);

    /// <summary>The number of bytes of <see cref="Sound"/> that a request excludes; null if it requests all.</summary>
    private protected static int? From(ArrivedRequest request)
        => request.Header("Range") is { } range ? int.Parse(range["bytes=".Length..^1], CultureInfo.InvariantCulture) : null;
}
