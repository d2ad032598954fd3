using System.Management.Automation.Runspaces;
using MatonTwilio.Sandbox;

namespace MatonTwilio.Tests;

/// <summary>Connect-Maton -Name: several sessions at the same time, each with a name.</summary>
public class NamedSessionTests : ModuleTest
{
    [Fact]
    public void A_name_is_accepted_in_place_of_a_session()
    {
        var (prod, test) = ConnectToTwo();

        Run("Get-TwilioAccount -First 1 -Session prod | Out-Null");
        Run("Get-TwilioMessage -First 1 -Session PROD | Out-Null");
        Run("Get-MatonConnection -Session 'prod' | Out-Null");
        Run("$name = 'prod'; Send-TwilioSms -To +15559876543 -From +15551234567 -Body Hello -Session $name | Out-Null");
        Assert.Equal(5, Run("Test-MatonSession -Session prod").All<MatonCheck>().Count);

        Assert.NotEmpty(prod.Requests);
        Assert.Empty(test.Requests);
    }

    [Fact]
    public void The_session_of_the_last_Connect_is_the_default_with_or_without_a_name()
    {
        var (prod, test) = ConnectToTwo();

        Run("Get-TwilioAccount -First 1 | Out-Null");
        Assert.Equal((0, 1), (prod.Requests.Count, test.Requests.Count));

        Connect(prod);
        Run("Get-TwilioAccount -First 1 | Out-Null");
        Assert.Equal((1, 1), (prod.Requests.Count, test.Requests.Count));
        Assert.Null(Run("Get-MatonSession").One<MatonSession>().Name);
    }

    [Fact]
    public void A_name_keeps_a_session_open_when_another_becomes_the_default_one()
    {
        var (prod, _) = ConnectToTwo();
        Connect(StartSandbox());

        Assert.Equal(["prod", "test"], Names("Get-MatonSession -Name prod, test"));
        Run("Get-TwilioAccount -First 1 -Session prod | Out-Null");

        Assert.Single(prod.Requests);
    }

    [Fact]
    public void Reusing_a_name_ends_the_earlier_session_and_its_key()
    {
        var (prod, other) = (StartSandbox(), StartSandbox());
        PowerShell["before"] = Connect(prod, "-Name prod -PassThru").One<MatonSession>();

        Connect(other, "-Name Prod");

        Assert.Equal(["Prod"], Names("Get-MatonSession *"));
        Run("Get-TwilioAccount -First 1 -Session prod | Out-Null");
        Assert.Equal((0, 1), (prod.Requests.Count, other.Requests.Count));
        Assert.Contains("disconnected", TerminatingErrorOf("Get-TwilioAccount -Session $before").ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_Connect_does_not_change_the_session_with_that_name()
    {
        Connect(StartSandbox(), "-Name prod");

        Assert.Equal("Maton.InvalidSetting", TerminatingErrorOf("Connect-Maton $key -Name prod -GatewayUri http://gateway.example").Id());

        Run("Get-TwilioAccount -First 1 -Session prod | Out-Null");
    }

    [Theory]
    [InlineData("Get-TwilioMessage -Session prdo")]
    [InlineData("Get-MatonConnection -Session prdo")]
    [InlineData("Test-MatonSession -Session prdo")]
    [InlineData("Disconnect-Maton prdo")]
    [InlineData("Send-TwilioSms -To +15559876543 -From +15551234567 -Body Hello -Session prdo")]
    public void An_unknown_name_ends_the_command_and_the_error_lists_the_sessions(string script)
    {
        var (prod, test) = ConnectToTwo();

        var error = TerminatingErrorOf(script);

        Assert.Equal("Maton.NoSession", error.Id());
        Assert.Equal(ErrorCategory.ObjectNotFound, error.CategoryInfo.Category);
        Assert.Equal("There is no session named 'prdo'. Open sessions: prod, test.", error.ErrorDetails.Message);
        Assert.Contains("Connect-Maton -Name prdo", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal((0, 0), (prod.Requests.Count, test.Requests.Count));
    }

    [Fact]
    public void Without_named_sessions_the_error_states_that()
        => Assert.Equal("There is no session named 'prod'. No open session has a name.", TerminatingErrorOf("Get-TwilioMessage -Session prod").ErrorDetails.Message);

    [Fact]
    public void Sessions_are_found_by_wildcards()
    {
        ConnectToTwo();
        Connect(StartSandbox());

        Assert.Equal(["prod"], Names("Get-MatonSession p*"));
        Assert.Equal(["prod", "test"], Names("Get-MatonSession *o*, t*, TEST"));
        Assert.Equal(["", "prod", "test"], Names("Get-MatonSession *"));
        Assert.Equal([""], Names("Get-MatonSession"));
        Assert.Empty(Names("Get-MatonSession x*"));
    }

    [Fact]
    public void A_session_name_without_wildcards_must_exist()
    {
        ConnectToTwo();

        var outcome = Try("Get-MatonSession prdo, test");

        Assert.Equal("Maton.NoSession", outcome.OneError().Id());
        Assert.Equal("prdo", outcome.OneError().TargetObject);
        Assert.Equal("test", outcome.One<MatonSession>().Name);
    }

    [Fact]
    public void A_session_shows_whether_it_is_the_default()
    {
        ConnectToTwo();
        Assert.Equal([false, true], Run("Get-MatonSession *").All<MatonSession>().Select(static session => session.IsDefault));

        Run("Disconnect-Maton");
        Assert.False(Run("Get-MatonSession *").One<MatonSession>().IsDefault);
    }

    [Theory]
    [InlineData("Disconnect-Maton prod")]
    [InlineData("Disconnect-Maton -Session prod")]
    [InlineData("Disconnect-Maton -Name prod")]
    [InlineData("Disconnect-Maton -Name p*")]
    [InlineData("'prod' | Disconnect-Maton")]
    [InlineData("Get-MatonSession prod | Disconnect-Maton")]
    public void Disconnect_ends_the_session_of_a_name_and_frees_the_name(string script)
    {
        ConnectToTwo();
        var prod = Run("Get-MatonSession prod").One<MatonSession>();

        Run(script);

        Assert.False(prod.IsConnected);
        Assert.Equal(["test"], Names("Get-MatonSession *"));
        Assert.Single(Run("Get-TwilioAccount -First 1").Output);
    }

    [Fact]
    public void If_the_default_session_ends_no_other_replaces_it()
    {
        ConnectToTwo();

        var error = TerminatingErrorOf("Disconnect-Maton; Get-TwilioMessage");

        Assert.Equal("Maton.NoApiKey", error.Id());
        Assert.Contains("-Session: prod.", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_session_can_be_ended_at_once()
    {
        ConnectToTwo();
        Connect(StartSandbox());

        Run("Disconnect-Maton -Name *");

        Assert.Empty(Run("Get-MatonSession *").Output);
        Assert.Equal("Maton.NoApiKey", TerminatingErrorOf("Get-TwilioMessage").Id());
    }

    [Fact]
    public void Ending_a_missing_session_is_an_error_and_the_others_end()
    {
        ConnectToTwo();

        Assert.Equal("Maton.NoSession", Try("Disconnect-Maton -Name prdo, prod").OneError().Id());

        Assert.Equal(["test"], Names("Get-MatonSession *"));
    }

    [Fact]
    public void A_name_belongs_to_the_process_and_serves_every_runspace()
    {
        var (prod, _) = ConnectToTwo();
        using var other = new ModuleRunspace();

        other.Run("Get-TwilioAccount -First 1 -Session prod | Out-Null");

        Assert.Single(prod.Requests);
    }

    [Fact]
    public void Runspaces_that_connect_the_same_name_at_once_leave_one_session_that_works()
    {
        var sandbox = StartSandbox();
        var state = ModuleRunspace.MakeState();
        state.ImportPSModule(Repository.Manifest);
        using var pool = RunspaceFactory.CreateRunspacePool(state);
        pool.SetMaxRunspaces(4);
        pool.Open();

        var runs = Enumerable.Range(0, 20)
            .Select(_ => new ScriptRun(pool, $"Connect-Maton ([Net.NetworkCredential]::new('', '{Key}').SecurePassword) -Name prod -GatewayUri {sandbox.GatewayUri} -ControlUri {sandbox.ControlUri} -PassThru"))
            .ToList();
        var sessions = runs.ConvertAll(static run => run.Finish().Clean().One<MatonSession>());
        runs.ForEach(static run => run.Dispose());

        var open = Assert.Single(sessions, static session => session.IsConnected);
        Assert.Same(open, Run("Get-MatonSession prod").One<MatonSession>());

        // Each of them connected only for itself.
        Assert.Empty(Run("Get-MatonSession").Output);
    }

    [Fact]
    public void A_sandbox_can_have_a_name()
    {
        Run("Start-MatonSandbox | Out-Null; Connect-Maton -Sandbox -Name trial; Connect-Maton -Sandbox");

        Assert.NotEmpty(Run("Get-TwilioMessage -First 2 -Session trial").All<TwilioMessage>());
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("p*")]
    [InlineData("5")]
    [InlineData("-prod")]
    [InlineData("prod\u001b[31m")]
    [InlineData("prod\n")]
    public void A_name_has_no_wildcard_characters(string name)
    {
        PowerShell["key"] = Secret(Key);
        PowerShell["name"] = name;

        var error = TerminatingErrorOf("Connect-Maton $key -Name $name");

        Assert.Equal("ParameterArgumentValidationError", error.Id());
        Assert.DoesNotContain('\u001b', error.ToString());
    }

    [Theory]
    [InlineData("Get-TwilioMessage -Session ", "prod", "test")]
    [InlineData("Get-MatonConnection -Session P", "prod")]
    [InlineData("Get-MatonSession ", "prod", "test")]
    [InlineData("Disconnect-Maton t", "test")]
    [InlineData("Disconnect-Maton -Name ", "prod", "test")]
    [InlineData("Connect-Maton -Name ", "prod", "test")]
    public void The_Tab_key_suggests_the_names(string typed, params string[] names)
    {
        ConnectToTwo();

        Assert.Equal(names, PowerShell.Complete(typed));
    }

    [Fact]
    public void A_table_shows_the_name_and_which_one_is_the_default()
    {
        ConnectToTwo();
        Connect(StartSandbox());
        PSStyle.Instance.OutputRendering = OutputRendering.PlainText;
        PowerShell.Screen.Width = 80;

        var lines = Run("$ended = Get-MatonSession prod; Disconnect-Maton prod; @($ended) + (Get-MatonSession *) | Out-Default").Screen.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        Assert.Matches("^Name +State +AccountSid +GatewayUri$", lines[0]);
        Assert.Matches("^prod +ended ", lines[2]);
        Assert.Matches("^default +http", lines[3]);
        Assert.Matches("^test +open +http", lines[4]);
    }

    // Two sandboxes. The session "test", which was created last, is the default.
    private (SandboxServer Prod, SandboxServer Test) ConnectToTwo()
    {
        var (prod, test) = (StartSandbox(), StartSandbox());
        Connect(prod, "-Name prod");
        Connect(test, "-Name test");
        return (prod, test);
    }

    private IEnumerable<string> Names(string script) => Run(script).All<MatonSession>().Select(static session => session.Name ?? "");
}
