using System.Text;

namespace MatonTwilio.Sandbox;

/// <summary>A name and a password of HTTP Basic authentication.</summary>
internal sealed record BasicCredentials(string Name, string Password)
{
    private const string Scheme = "Basic ";

    /// <summary>Reads the header; null if there is none or if it uses another scheme.</summary>
    public static BasicCredentials? Parse(string? header)
    {
        if (header?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) != true)
        {
            return null;
        }

        var bytes = new byte[header.Length];
        return Convert.TryFromBase64String(header[Scheme.Length..], bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is [var name, var password]
            ? new(name, password)
            : null;
    }

    /// <summary>A short description without the password.</summary>
    public override string ToString() => $"{nameof(BasicCredentials)} {{ Name = {Name} }}";
}
