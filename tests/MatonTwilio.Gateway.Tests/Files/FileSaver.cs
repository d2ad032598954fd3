using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Files;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Resources;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Tests;

/// <summary>
/// Saves one recording in a process of its own, whose file size the shell can limit. The arguments after the first are the gateway's URL and the folder.
/// </summary>
internal static class FileSaver
{
    /// <summary>The first argument.</summary>
    public const string Name = "save";

    /// <returns>0 if it is saved; otherwise 1, with the error's ID on the error stream.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var settings = new SessionSettings { ApiKey = new ApiKey("key"), GatewayUri = new Uri(arguments[1]), AccountSid = "AC0123456789abcdef0123456789abcdef" };
        using var session = GatewaySession.Open(settings);
        try
        {
            await new TwilioClient(session).SaveAsync(
                ApiResources.Of<TwilioRecording>(),
                "RE0123456789abcdef0123456789abcdef",
                FileForm.OfRecording("wav", new RequestFields()),
                new FileTarget(arguments[2], Name: null, Overwrite: false),
                arrived: null,
                CancellationToken.None);
            return 0;
        }
        catch (MatonException error)
        {
            await Console.Error.WriteLineAsync($"{error.ErrorId}: {error.Message}");
            return 1;
        }
    }
}
