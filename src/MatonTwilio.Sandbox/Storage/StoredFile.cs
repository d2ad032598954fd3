using System.Security.Cryptography;

namespace MatonTwilio.Sandbox;

/// <summary>The file of a record.</summary>
/// <param name="ContentType">Its content type.</param>
/// <param name="Bytes">Its content, which is small and valid for its content type.</param>
internal sealed record StoredFile(string ContentType, byte[] Bytes)
{
    /// <summary>The version of the file, as a strong entity tag.</summary>
    public string Tag => $"\"{Convert.ToHexString(SHA256.HashData(Bytes), 0, 16).ToLowerInvariant()}\"";
}

/// <summary>The requested format of a file.</summary>
/// <param name="Extension">The file extension in the path, such as <c>.mp3</c>; empty for none.</param>
/// <param name="Channels">The requested number of channels of a sound; null for any.</param>
internal sealed record FileShape(string Extension, int? Channels);
