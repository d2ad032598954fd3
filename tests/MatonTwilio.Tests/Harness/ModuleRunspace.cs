using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;

namespace MatonTwilio.Tests;

/// <summary>A PowerShell of its own that has imported the module as a user does, by its manifest.</summary>
internal sealed class ModuleRunspace : IDisposable
{
    private readonly TestHost _host;
    private readonly Runspace _runspace;

    /// <param name="hostName">What the host calls itself: ConsoleHost is pwsh itself.</param>
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

        // What else is installed on a machine must not change what a test sees.
        state.Variables.Add(new SessionStateVariableEntry("PSModuleAutoLoadingPreference", PSModuleAutoLoadingPreference.None, ""));
        if (OperatingSystem.IsWindows())
        {
            state.ExecutionPolicy = ExecutionPolicy.Bypass;
        }

        return state;
    }

    public void Dispose() => _runspace.Dispose();

    /// <summary>Runs a script in which nothing goes wrong.</summary>
    public Outcome Run(string script) => Try(script).Clean();

    /// <summary>Runs a script, whatever becomes of it.</summary>
    public Outcome Try(string script)
    {
        using var run = Start(script);
        return run.Finish();
    }

    /// <summary>What the Tab key suggests at the end of a text.</summary>
    public IReadOnlyList<string> Complete(string text)
    {
        using var powershell = PowerShell.Create(_runspace);
        return [.. CommandCompletion.CompleteInput(text, text.Length, null, powershell).CompletionMatches.Select(static match => match.CompletionText)];
    }

    /// <summary>Starts a script.</summary>
    public ScriptRun Start(string script) => new(_runspace, script, Screen);
}
