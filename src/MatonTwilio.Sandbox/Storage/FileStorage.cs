using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MatonTwilio.Sandbox;

/// <summary>
/// Where files are kept: a place of its own that takes no key. Whoever has an address that was made here may fetch the file until the address
/// expires, as with the storage behind the real gateway.
/// </summary>
internal sealed class FileStorage(World world)
{
    /// <summary>The path that it is below.</summary>
    public const string Root = "/storage";

    private const string Denied = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>";
    private const string Missing = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>";

    private static readonly TimeSpan Valid = TimeSpan.FromMinutes(10);

    private readonly byte[] _secret = SHA256.HashData(BitConverter.GetBytes(world.Options.Seed));

    /// <summary>The address at which a record's file can be fetched for a while.</summary>
    /// <param name="host">The host and port by which the sandbox was asked.</param>
    /// <param name="record">The record.</param>
    /// <param name="shape">The form that was asked for.</param>
    public string AddressOf(string host, Record record, FileShape shape)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"{Root}/{shape.Channels ?? 0}/{record.Sid}{shape.Extension}");
        var expires = (world.Now + Valid).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"http://{host}{path}?Expires={expires}&Signature={Sign(path, expires)}";
    }

    /// <summary>Answers a request for a file.</summary>
    public HttpReply Serve(HttpRequest request)
    {
        var expires = request.Query["Expires"] ?? string.Empty;
        var isOpen = request.Query["Signature"] == Sign(request.Path, expires)
            && long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out var end) && world.Now.ToUnixTimeSeconds() <= end;
        if (!isOpen)
        {
            return Xml(403, Denied);
        }

        // What was signed was made here: the parts are there and are what they should be.
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
