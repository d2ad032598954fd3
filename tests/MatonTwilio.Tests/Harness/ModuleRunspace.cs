using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;

namespace MatonTwilio.Tests;

/// <summary>A new PowerShell runspace that has imported the module through its manifest, as a user does.</summary>
internal sealed class ModuleRunspace : IDisposable
{
    private readonly TestHost _host;
    private readonly Runspace _runspace;

    /// <param name="hostName">The name of the host. ConsoleHost is that of pwsh.</param>
    public ModuleRunspace(string hostName = "Tests")
    {
        _host = new TestHost(hostName);
        _runspace = RunspaceFactory.CreateRunspace(_host, MakeState());
        _runspace.Open();
        _runspace.SessionStateProxy.SetVariable("manifest", Repository.Manifest);
        Run("Import-Module $manifest");
    }

    public TestHostScreen Screen => _host.Screen;

    public object? this[string variable]
    {
        get => _runspace.SessionStateProxy.GetVariable(variable);
        set => _runspace.SessionStateProxy.SetVariable(variable, value);
    }

    public static InitialSessionState MakeState()
    {
        var state = InitialSessionState.CreateDefault2();
        state.Commands.Add(new SessionStateCmdletEntry("Select-First", typeof(SelectFirstCommand), helpFileName: null));

        // Other modules on the machine must not change the results of a test.
        state.Variables.Add(new SessionStateVariableEntry("PSModuleAutoLoadingPreference", PSModuleAutoLoadingPreference.None, ""));
        if (OperatingSystem.IsWindows())
        {
            state.ExecutionPolicy = ExecutionPolicy.Bypass;
        }

        return state;
    }

    public void Dispose() => _runspace.Dispose();

    /// <summary>Runs a script that must not fail.</summary>
    public Outcome Run(string script) => Try(script).Clean();

    /// <summary>Runs a script that may fail.</summary>
    public Outcome Try(string script)
    {
        using var run = Start(script);
        return run.Finish();
    }

    /// <summary>The suggestions of the Tab key at the end of a text.</summary>
    public IReadOnlyList<string> Complete(string text)
    {
        using var powershell = PowerShell.Create(_runspace);
        return [.. CommandCompletion.CompleteInput(text, text.Length, null, powershell).CompletionMatches.Select(static match => match.CompletionText)];
    }

    /// <summary>Starts a script.</summary>
    public ScriptRun Start(string script) => new(_runspace, script, Screen);
}
