using System.Security.Cryptography;
using System.Text;

namespace MatonTwilio.Sandbox;

/// <summary>Signs requests as Twilio does, so that a program can verify that they come from its account.</summary>
/// <remarks><see href="https://www.twilio.com/docs/usage/security#validating-requests"/></remarks>
internal static class RequestSignature
{
    /// <summary>The header that contains the signature.</summary>
    public const string Header = "X-Twilio-Signature";

    /// <summary>The signature of a request. It covers the whole URL and each field of the form, ordered by name.</summary>
    /// <param name="token">The account's token.</param>
    /// <param name="url">The URL of the request, with its query.</param>
    /// <param name="form">The fields of the form; none for a GET.</param>
    // Twilio requires HMAC-SHA1, for which no weakness is known. The analyzer warns about SHA1 in general.
#pragma warning disable CA5350
    public static string Of(string token, string url, IEnumerable<KeyValuePair<string, string>> form)
        => Convert.ToBase64String(HMACSHA1.HashData(
            Encoding.UTF8.GetBytes(token),
            Encoding.UTF8.GetBytes(url + string.Concat(form.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Key + field.Value)))));
#pragma warning restore CA5350
}
