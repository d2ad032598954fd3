using System.Globalization;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;

namespace MatonTwilio.Examples;

/// <summary>
/// A PowerShell in which one example runs, as for a user: the module is imported, the environment has a key and the gateway's URLs, a vault has the key as well, there is a
/// directory of users, and the current folder contains the files of the samples. The gateway is a sandbox.
/// </summary>
public sealed class ExampleRun : IDisposable
{
    /// <summary>The key in the documents.</summary>
    public const string Key = "<key>";

    /// <summary>The password that is entered for a user name. It is the one in Twilio's description of passwords.</summary>
    public const string Password = "IWasAtSignal2018";

    private const string SetUp = """
        Import-Module $args[0]
        $sandbox = Start-MatonSandbox -ApiKey $args[1]
        $env:MATON_API_KEY = $args[1]
        $env:MATON_GATEWAY_URL = $sandbox.GatewayUri
        $env:MATON_CONTROL_URL = $sandbox.ControlUri
        $env:BROWSER = 'curl --silent --output /dev/null'
        $secret = [System.Net.NetworkCredential]::new('', $args[1]).SecurePassword
        function Get-Secret { $secret }
        function Get-ADUser { [pscustomobject]@{ DistinguishedName = 'CN=Ann'; GivenName = 'Ann'; MobilePhone = '(415) 555-0100'; Enabled = $true } }
        """;

    private static readonly string[] Variables =
    [
        "MATON_API_KEY", "MATON_GATEWAY_URL", "MATON_CONTROL_URL", "MATON_CONNECTION_ID", "MATON_DEFAULT_FROM", "MATON_DEFAULT_REGION", "TWILIO_ACCOUNT_SID", "BROWSER",
    ];

    private readonly Dictionary<string, string?> _before = Variables.ToDictionary(static name => name, Environment.GetEnvironmentVariable);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("maton-example-");
    private readonly string _folderBefore = Environment.CurrentDirectory;
    private readonly CultureInfo _cultureBefore = CultureInfo.CurrentCulture;
    private readonly ExampleHost _host = new();
    private readonly Runspace _runspace;

    /// <summary>Starts the PowerShell.</summary>
    /// <param name="root">The checkout.</param>
    public ExampleRun(string root)
    {
        foreach (var name in Variables)
        {
            Environment.SetEnvironmentVariable(name, null);
        }

        foreach (var file in Directory.GetFiles(Path.Combine(root, "samples", "files")))
        {
            File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
        }

        // A new runspace starts in the folder of the process, and its threads have the culture of this thread. The documents use one culture.
        Environment.CurrentDirectory = _folder.FullName;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
        {
            state.ExecutionPolicy = ExecutionPolicy.Bypass;
        }

        _runspace = RunspaceFactory.CreateRunspace(_host, state);
        _runspace.Open();
        Type(SetUp, Path.Combine(root, "MatonTwilio.psd1"), Key);
    }

    /// <summary>The commands of an example that this PowerShell does not have.</summary>
    public IReadOnlyList<string> Missing(Example example)
    {
        using var powershell = PowerShell.Create(_runspace);
        powershell.AddCommand("Get-Command").AddParameter("Name", example.Commands.ToArray()).AddParameter("ErrorAction", ActionPreference.Ignore);
        var found = powershell.Invoke<CommandInfo>();
        return example.Commands.Except(found.Select(static command => command.Name), StringComparer.OrdinalIgnoreCase).ToList();
    }

    /// <summary>Runs an example. Throws if its output differs from the document.</summary>
    public void Check(Example example)
    {
        foreach (var step in example.Steps)
        {
            var screen = Show(step, out var showsError);
            if (step.Shown is null ? showsError : !ShownText.AreAlike(step.Shown, screen))
            {
                throw new InvalidOperationException($"{example}\n{step.Code}\n\nshows:\n{screen}");
            }
        }
    }

    /// <summary>Runs a step and returns its output.</summary>
    /// <param name="step">The step.</param>
    /// <param name="showsError">Whether an error is shown.</param>
    public string Show(ExampleStep step, out bool showsError)
    {
        foreach (var statement in step.Statements)
        {
            Type(statement);
        }

        showsError = _host.Screen.ShowsError;
        return _host.Screen.Take();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Type("Disconnect-Maton; Stop-MatonSandbox");
        _runspace.Dispose();
        foreach (var (name, value) in _before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        Environment.CurrentDirectory = _folderBefore;
        CultureInfo.CurrentCulture = _cultureBefore;
        _folder.Delete(recursive: true);
    }

    private void Type(string script, params object[] arguments)
    {
        using var powershell = PowerShell.Create(_runspace);
        powershell.AddScript(script);
        foreach (var argument in arguments)
        {
            powershell.AddArgument(argument);
        }

        // As in pwsh, errors are written to the output, so that they appear in order.
        powershell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        powershell.AddCommand("Out-Default");
        try
        {
            powershell.Invoke();
        }
        catch (RuntimeException error)
        {
            using var output = PowerShell.Create(_runspace);
            output.AddCommand("Out-Default").AddParameter("InputObject", error.ErrorRecord).Invoke();
        }
    }
}
