using System.Management.Automation.Runspaces;

namespace MatonTwilio.Tests;

/// <summary>Every runspace of a process uses one session at the same time, as ForEach-Object -Parallel does.</summary>
public class SharedSessionTests : ModuleTest
{
    private const int Runspaces = 8;

    [Fact]
    public void Runspaces_share_the_session_and_look_the_account_up_once()
    {
        var sandbox = StartSandbox(static options => options with { Latency = TimeSpan.FromMilliseconds(50) });
        Connect(sandbox);
        var state = ModuleRunspace.MakeState();
        state.ImportPSModule(Repository.Manifest);
        using var pool = RunspaceFactory.CreateRunspacePool(state);
        pool.SetMaxRunspaces(Runspaces);
        pool.Open();

        var runs = Enumerable.Range(0, Runspaces).Select(_ => new ScriptRun(pool, "Get-TwilioMessage -First 1; Get-MatonSession")).ToList();
        var outcomes = runs.ConvertAll(static run => run.Finish().Clean());
        runs.ForEach(static run => run.Dispose());

        var session = Run("Get-MatonSession").One<MatonSession>();
        Assert.All(outcomes, outcome =>
        {
            Assert.Equal(2, outcome.Output.Count);
            Assert.Same(session, outcome.Output[1].BaseObject);
        });
        Assert.Single(sandbox.RequestLines(), "GET /Accounts.json");
        Assert.Equal(Runspaces + 1, sandbox.Requests.Count);
        Assert.Equal(sandbox.AccountSid, session.AccountSid);
    }
}
