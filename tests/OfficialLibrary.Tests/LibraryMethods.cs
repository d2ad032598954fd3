using System.Reflection;
using Twilio.Base;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Http;
using HttpClient = Twilio.Http.HttpClient;

namespace MatonTwilio.OfficialLibrary.Tests;

/// <summary>Finds the library's methods for the operations of the API.</summary>
internal static class LibraryMethods
{
    private const string Version = "/2010-04-01";
    private const string BelowAccount = $"{Version}/Accounts/{{AccountSid}}/";
    private static readonly string[] Names = ["Create", "Fetch", "Read", "Update", "Delete"];

    /// <summary>The methods that accept their options as one object, one for each operation.</summary>
    public static IEnumerable<MethodInfo> All()
        => typeof(TwilioRestClient).Assembly.GetExportedTypes()
            .Where(static type => type.IsSubclassOf(typeof(Resource)) && type.Namespace!.StartsWith("Twilio.Rest.Api.V2010", StringComparison.Ordinal))
            .SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(static method => Names.Contains(method.Name) && IsOptions(method.GetParameters()[0].ParameterType));

    /// <summary>The operation of a method, such as <c>GET Messages/{Sid}</c>, from the request that it sends for placeholders.</summary>
    /// <param name="method">The method.</param>
    public static string OperationOf(MethodInfo method)
    {
        var recorder = new Recorder();
        var client = new TwilioRestClient("{AccountSid}", "not used", httpClient: recorder);
        try
        {
            method.Invoke(null, [LibraryOptions.OfPlaceholders(method), client]);
        }
        catch (TargetInvocationException refused) when (refused.InnerException is ApiConnectionException)
        {
            // The recorder keeps the request and does not send it.
        }

        var path = Uri.UnescapeDataString(recorder.Sent!.ConstructUrl().AbsolutePath)[..^".json".Length];
        var template = path.StartsWith(BelowAccount, StringComparison.Ordinal) ? path[BelowAccount.Length..] : path[Version.Length..];
        return $"{recorder.Sent.Method.ToString().ToUpperInvariant()} {template}";
    }

    private static bool IsOptions(Type type)
        => type.GetInterfaces().Any(static one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IOptions<>));

    /// <summary>Keeps the request instead of sending it.</summary>
    private sealed class Recorder : HttpClient
    {
        public Request? Sent { get; private set; }

        public override Response MakeRequest(Request request)
        {
            Sent = request;
            throw new System.Net.Http.HttpRequestException();
        }

        public override Task<Response> MakeRequestAsync(Request request) => Task.FromResult(MakeRequest(request));
    }
}
