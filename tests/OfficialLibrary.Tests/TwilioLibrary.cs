using System.Net;
using System.Reflection;
using MatonTwilio.Contract;
using MatonTwilio.Sandbox.Tests;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Http;

namespace MatonTwilio.OfficialLibrary.Tests;

/// <summary>Twilio's library for C#, whose HTTP client sends requests to a sandbox. It carries out operations of the contract as a program would.</summary>
internal sealed class TwilioLibrary : IDisposable
{
    private static readonly Lazy<Dictionary<string, MethodInfo>> Found = new(static () => LibraryMethods.All().ToDictionary(LibraryMethods.OperationOf));

    private readonly System.Net.Http.HttpClient _http;
    private readonly TwilioRestClient _client;

    /// <summary>Connects the library to a sandbox.</summary>
    /// <param name="sandbox">The sandbox.</param>
    /// <param name="throughGateway">Whether the library uses the gateway with its key, or Twilio's own paths with the account's token.</param>
    public TwilioLibrary(SandboxClient sandbox, bool throughGateway = true)
    {
        _http = new(throughGateway
            ? new GatewayHandler(sandbox.Server.GatewayUri.AbsoluteUri, "sandbox-key")
            : new GatewayHandler(sandbox.Server.ControlUri.GetLeftPart(UriPartial.Authority)));
        _client = new TwilioRestClient(sandbox.Server.AccountSid, sandbox.Server.AuthToken, httpClient: new SystemNetHttpClient(_http));
    }

    /// <summary>The library's method for each operation, by the method and the template of its request.</summary>
    public static IReadOnlyDictionary<string, MethodInfo> Methods => Found.Value;

    /// <summary>The client for the library's methods.</summary>
    public ITwilioRestClient Client => _client;

    /// <summary>The path of the last request, without <c>.json</c>.</summary>
    public string LastPath { get; private set; } = "";

    /// <summary>The library's result of the last response; null if it threw an exception.</summary>
    public object? LastResult { get; private set; }

    /// <summary>Carries out an operation, as an <see cref="OperationSender"/>.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="path">The path, without <c>.json</c>.</param>
    /// <param name="form">The fields of the form.</param>
    public Task<(HttpStatusCode Status, string Body)> SendAsync(ContractOperation operation, string path, (string Name, string Value)[] form)
        => Task.Run(() => Send($"{operation.Method} {operation.Path.Template}", operation.Path.Template, path, form));

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private (HttpStatusCode Status, string Body) Send(string name, string template, string path, (string Name, string Value)[] form)
    {
        var method = Methods[name];
        LastPath = path;
        LastResult = null;
        try
        {
            LastResult = method.Invoke(null, [LibraryOptions.Create(method, template, path, form), _client]);
        }
        catch (TargetInvocationException failure) when (failure.InnerException is ApiException refusal)
        {
            return ((HttpStatusCode)refusal.Status, refusal.Message);
        }

        var response = _client.HttpClient.LastResponse;
        return (response.StatusCode, response.Content);
    }
}
