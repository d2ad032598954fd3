using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MatonTwilio.Sandbox;

/// <summary>
/// The storage of files. It is separate from the API and requires no key. A client that has a URL from this class may download the file until the URL expires, as with the
/// storage behind Maton's gateway.
/// </summary>
internal sealed class FileStorage(World world)
{
    /// <summary>The path prefix of the storage.</summary>
    public const string Root = "/storage";

    private const string Denied = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>";
    private const string Missing = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>";

    private static readonly TimeSpan Valid = TimeSpan.FromMinutes(10);

    private readonly byte[] _secret = SHA256.HashData(BitConverter.GetBytes(world.Options.Seed));

    /// <summary>The URL at which a record's file can be downloaded for a limited time.</summary>
    /// <param name="host">The host and port of the client's request.</param>
    /// <param name="record">The record.</param>
    /// <param name="shape">The requested format.</param>
    public string AddressOf(string host, Record record, FileShape shape)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"{Root}/{shape.Channels ?? 0}/{record.Sid}{shape.Extension}");
        var expires = (world.Now + Valid).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"http://{host}{path}?Expires={expires}&Signature={Sign(path, expires)}";
    }

    /// <summary>Responds to a request for a file.</summary>
    public HttpReply Serve(HttpRequest request)
    {
        var expires = request.Query["Expires"] ?? string.Empty;
        var isOpen = request.Query["Signature"] == Sign(request.Path, expires)
            && long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out var end) && world.Now.ToUnixTimeSeconds() <= end;
        if (!isOpen)
        {
            return Xml(403, Denied);
        }

        // The signature shows that this class created the URL, so its parts are valid.
        var parts = request.Path.Split('/');
        var name = parts[^1];
        var channels = int.Parse(parts[^2], CultureInfo.InvariantCulture);
        var shape = new FileShape(Path.GetExtension(name), channels == 0 ? null : channels);
        var record = world.Records.Find(Path.GetFileNameWithoutExtension(name));
        return record?.Resource.File?.Invoke(record, shape, world.Now) is StoredFile file ? ByteRange.Reply(request, file) : Xml(404, Missing);
    }

    private static HttpReply Xml(int status, string body) => new(status, "application/xml", Encoding.UTF8.GetBytes(body));

    private string Sign(string path, string expires)
        => Convert.ToHexString(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes($"{path}\n{expires}")), 0, 16).ToLowerInvariant();
}
