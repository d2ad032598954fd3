using MatonTwilio.Gateway.Tests;

namespace MatonTwilio.Tests;

/// <summary>
/// A PowerShell whose default session leads to a server that responses what a test says and remembers what arrived: one for all
/// the cases of a class, which are many and leave nothing behind but requests.
/// </summary>
public sealed class FakeGateway : IDisposable
{
    /// <summary>The account that the session names, so that nothing is looked up.</summary>
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

    /// <summary>What a person sees, and what they answer.</summary>
    internal TestHostScreen Screen => _powershell.Screen;

    /// <summary>Answers every request with this JSON; a DELETE with nothing.</summary>
    internal void AnswersWith(string json) => _server.AnswersBy(request => request.Method == "DELETE" ? CannedResponse.NoContent : CannedResponse.Json(json));

    /// <summary>Answers every request with this response.</summary>
    internal void AnswersWith(CannedResponse response) => _server.AnswersBy(_ => response);

    /// <summary>Answers each request by a rule.</summary>
    internal void AnswersBy(Func<ArrivedRequest, CannedResponse> rule) => _server.AnswersBy(rule);

    /// <summary>Starts to type a line.</summary>
    internal ScriptRun Start(string line) => _powershell.Start(line);

    /// <summary>What a script reads and writes under this name.</summary>
    internal object? this[string variable]
    {
        get => _powershell[variable];
        set => _powershell[variable] = value;
    }

    /// <summary>Types a line in which nothing goes wrong.</summary>
    internal Outcome Run(string line) => _powershell.Run(line);

    /// <summary>Types a line, whatever becomes of it.</summary>
    internal Outcome Try(string line) => _powershell.Try(line);

    /// <summary>What arrived since the last call.</summary>
    internal IReadOnlyList<ArrivedRequest> TakeRequests()
    {
        var arrived = _server.Requests.Skip(_seen).ToList();
        _seen += arrived.Count;
        return arrived;
    }

    /// <summary>A cmdlet as PowerShell knows it.</summary>
    internal CmdletInfo Cmdlet(string name) => Run($"Get-Command -Module MatonTwilio -Name {name}").One<CmdletInfo>();

    /// <summary>Every cmdlet of the module.</summary>
    internal IReadOnlyList<CmdletInfo> Cmdlets() => Run("Get-Command -Module MatonTwilio -CommandType Cmdlet").All<CmdletInfo>();
}
