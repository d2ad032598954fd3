using System.Security.Cryptography;

namespace MatonTwilio.Sandbox;

/// <summary>A file that a record stands for.</summary>
/// <param name="ContentType">Its kind.</param>
/// <param name="Bytes">What is in it: small, and valid for its kind.</param>
internal sealed record StoredFile(string ContentType, byte[] Bytes)
{
    /// <summary>The version of it, as a server names it.</summary>
    public string Tag => $"\"{Convert.ToHexString(SHA256.HashData(Bytes), 0, 16).ToLowerInvariant()}\"";
}

/// <summary>In which form a file is asked for.</summary>
/// <param name="Extension">How the path ends, such as <c>.mp3</c>; empty for none.</param>
/// <param name="Channels">How many channels a sound is to have; null leaves it open.</param>
internal sealed record FileShape(string Extension, int? Channels);
