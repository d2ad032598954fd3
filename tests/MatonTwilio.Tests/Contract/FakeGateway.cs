using MatonTwilio.Gateway.Tests;

namespace MatonTwilio.Tests;

/// <summary>
/// A PowerShell whose default session uses a server that sends the responses that a test specifies and records the requests. All cases of a class share one, because they are
/// many and leave only requests behind.
/// </summary>
public sealed class FakeGateway : IDisposable
{
    /// <summary>The account of the session. It is specified, so that no lookup is required.</summary>
    internal const string Account = "AC00000000000000000000000000000000";

    private readonly EnvironmentVariables _environment = new();
    private readonly TestServer _server = new();
    private readonly ModuleRunspace _powershell = new();
    private int _seen;

    public FakeGateway()
    {
        _powershell["key"] = new System.Net.NetworkCredential("", "recording-key").SecurePassword;
        _powershell["secret"] = new System.Net.NetworkCredential("", RequestSamples.Secret).SecurePassword;
        _powershell.Run(
            $"Connect-Maton -ApiKey $key -GatewayUri {_server.GatewayUri} -ControlUri {_server.Address} -AccountSid {Account} -RequestsPerSecond 10000 -MaximumRetryCount 0");
    }

    public void Dispose()
    {
        _powershell.Try("Disconnect-Maton");
        _powershell.Dispose();
        _server.Dispose();
        _environment.Dispose();
    }

    /// <summary>The screen that a user sees, with the answers to questions.</summary>
    internal TestHostScreen Screen => _powershell.Screen;

    /// <summary>Responds to every request with this JSON, and to a DELETE with an empty response.</summary>
    internal void AnswersWith(string json) => _server.AnswersBy(request => request.Method == "DELETE" ? CannedResponse.NoContent : CannedResponse.Json(json));

    /// <summary>Sends this response to every request.</summary>
    internal void AnswersWith(CannedResponse response) => _server.AnswersBy(_ => response);

    /// <summary>Sends the response to each request that a rule returns.</summary>
    internal void AnswersBy(Func<ArrivedRequest, CannedResponse> rule) => _server.AnswersBy(rule);

    /// <summary>Starts a command line.</summary>
    internal ScriptRun Start(string line) => _powershell.Start(line);

    /// <summary>A variable of the scripts.</summary>
    internal object? this[string variable]
    {
        get => _powershell[variable];
        set => _powershell[variable] = value;
    }

    /// <summary>Runs a command line that must not fail.</summary>
    internal Outcome Run(string line) => _powershell.Run(line);

    /// <summary>Runs a command line that may fail.</summary>
    internal Outcome Try(string line) => _powershell.Try(line);

    /// <summary>The requests since the last call.</summary>
    internal IReadOnlyList<ArrivedRequest> TakeRequests()
    {
        var arrived = _server.Requests.Skip(_seen).ToList();
        _seen += arrived.Count;
        return arrived;
    }

    /// <summary>The cmdlet with this name.</summary>
    internal CmdletInfo Cmdlet(string name) => Run($"Get-Command -Module MatonTwilio -Name {name}").One<CmdletInfo>();

    /// <summary>Every cmdlet of the module.</summary>
    internal IReadOnlyList<CmdletInfo> Cmdlets() => Run("Get-Command -Module MatonTwilio -CommandType Cmdlet").All<CmdletInfo>();
}
