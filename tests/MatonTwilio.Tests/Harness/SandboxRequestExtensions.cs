using System.Web;
using MatonTwilio.Sandbox;

namespace MatonTwilio.Tests;

/// <summary>Reads the requests that a sandbox received.</summary>
internal static class SandboxRequestExtensions
{
    /// <summary>The query's fields as <c>name=value</c>, decoded, in order.</summary>
    public static string[] Query(this SandboxRequest request)
        => [.. request.RawQuery.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(static pair => HttpUtility.UrlDecode(pair))];

    /// <summary>The form's fields as <c>name=value</c>, in order.</summary>
    public static string[] Fields(this SandboxRequest request) => [.. request.Form.Select(static field => $"{field.Key}={field.Value}")];

    /// <summary>The requests, such as <c>GET /Messages.json</c>, with the path below the sandbox's main account or below the gateway.</summary>
    public static string[] RequestLines(this SandboxServer sandbox) => [.. sandbox.Requests.Select(request => request.Method + " " + request.Path
        .Replace("/twilio/2010-04-01", "", StringComparison.Ordinal)
        .Replace($"/Accounts/{sandbox.AccountSid}/", "/", StringComparison.Ordinal))];

    /// <summary>The number of requests that changed something.</summary>
    public static int PostCount(this SandboxServer sandbox) => sandbox.Requests.Count(static request => request.Method == "POST");
}
