using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Api;

/// <summary>Completes a path as people write it: with or without the version, with or without the account.</summary>
internal static class RawPath
{
    private const string Version = "/2010-04-01/";

    /// <summary>Whether the path belongs to an account that it does not contain.</summary>
    public static bool NeedsAccount(string path)
    {
        var relative = path.TrimStart('/');
        return !relative.StartsWith(Version[1..], StringComparison.Ordinal) && FirstSegment(relative) != "Accounts";
    }

    /// <summary>The complete path relative to Twilio's host, with its extension and its query.</summary>
    /// <param name="path">The path as a person wrote it.</param>
    /// <param name="accountSid">The account, if <see cref="NeedsAccount"/> is true.</param>
    /// <param name="gateway">The gateway's base URL, under which the path must stay.</param>
    /// <exception cref="MatonGatewayException">The path is outside Twilio's API.</exception>
    public static string Complete(string path, string? accountSid, Uri gateway)
    {
        var relative = path.TrimStart('/');
        var full = accountSid is not null ? $"{Version}Accounts/{Uri.EscapeDataString(accountSid)}/{relative}"
            : relative.StartsWith(Version[1..], StringComparison.Ordinal) ? "/" + relative
            : Version + relative;
        full = WithEnding(full);

        // Uri has resolved dots and escapes, so the comparison cannot be deceived by the spelling.
        var root = gateway.AbsoluteUri.TrimEnd('/');
        return !NamesAnotherPlace(path.Split('?', 2)[0])
            && Uri.TryCreate(root + full, UriKind.Absolute, out var address)
            && address.AbsoluteUri.StartsWith(root + Version, StringComparison.Ordinal)
            && address.Fragment.Length == 0
            ? address.AbsoluteUri[root.Length..]
            : throw Failures.OutsideApi(path);
    }

    // A URL with a host, or an escaped slash, which a server in between may read as a slash.
    private static bool NamesAnotherPlace(string path)
        => path.StartsWith("//", StringComparison.Ordinal)
            || path.Contains("://", StringComparison.Ordinal)
            || path.Contains("%2f", StringComparison.OrdinalIgnoreCase)
            || path.Contains("%5c", StringComparison.OrdinalIgnoreCase);

    private static string WithEnding(string path)
    {
        var parts = path.Split('?', 2);
        if (!parts[0][(parts[0].LastIndexOf('/') + 1)..].Contains('.', StringComparison.Ordinal))
        {
            parts[0] += ".json";
        }

        return string.Join('?', parts);
    }

    private static string FirstSegment(string relative) => relative.Split('/', '.', '?')[0];
}
