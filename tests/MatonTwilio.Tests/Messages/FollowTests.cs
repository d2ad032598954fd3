using MatonTwilio.Contract;
using MatonTwilio.Sandbox;

namespace MatonTwilio.Tests;

/// <summary>Get-TwilioMessage -Wait returns the requested list, and then new messages.</summary>
public class FollowTests : ModuleTest
{
    // The command after it sends the next messages, so that a test requires only one pipeline.
    private const string SendTwo = $"if ($sent.Count -lt 2) {{ $null = $sent.Add((Send-TwilioSms {Recipient} -From {Own} -Body \"No $($sent.Count)\").Sid) }}";

    [Fact]
    public void After_the_list_new_messages_are_returned_once_and_oldest_first()
    {
        ConnectToSandbox();
        PowerShell["sent"] = new System.Collections.ArrayList();

        var output = Run($"Get-TwilioMessage -First 2 -Wait -PollSec 0.1 | ForEach-Object {{ {SendTwo}; $_ }} | Select-First 4").All<TwilioMessage>();

        Assert.Equal(Run("Get-TwilioMessage -First 2 -Skip 2").All<TwilioMessage>().Select(static message => message.Sid), output.Take(2).Select(static message => message.Sid));
        Assert.Equal(Run("$sent").All<string>(), output.Skip(2).Select(static message => message.Sid));
        Assert.All(output.Skip(2), static message => Assert.NotNull(message.DateSent));
    }

    [Fact]
    public void Without_First_the_whole_list_is_returned_first_and_is_not_new()
    {
        ConnectToSandbox(static options => options with { MessageCount = 5 });
        PowerShell["sent"] = new System.Collections.ArrayList();

        var output = Run($"Get-TwilioMessage -PageSize 2 -Wait -PollSec 0.1 | ForEach-Object {{ if (++$count -ge 5) {{ {SendTwo} }}; $_ }} | Select-First 7").All<TwilioMessage>();

        Assert.Equal(7, output.Select(static message => message.Sid).Distinct().Count());
        Assert.Equal(Run("$sent").All<string>(), output.Skip(5).Select(static message => message.Sid));
    }

    [Fact]
    public void First_0_returns_only_new_messages_and_filters_apply()
    {
        var sandbox = ConnectToSandbox();
        using var run = PowerShell.Start($"Get-TwilioMessage -First 0 -To {Recipient} -Wait -PollSec 0.1 | Select-First 1");
        run.WaitUntil(() => sandbox.Requests.Count >= 4);
        using (var other = new ModuleRunspace())
        {
            other.Run($"Send-TwilioSms +15550001111 -From {Own} -Body Other | Out-Null; Send-TwilioSms {Recipient} -From {Own} -Body Mine | Out-Null");
        }

        Assert.Equal("Mine", run.Finish().Clean().One<TwilioMessage>().Body);
        Assert.All(sandbox.Requests.Where(static request => request.Method == "GET"), static request => Assert.Contains("To=%2B15559876543", request.RawQuery, StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_that_lags_is_followed()
    {
        ConnectToSandbox(static options => options with { ListLag = TimeSpan.FromMilliseconds(400) });
        PowerShell["sent"] = new System.Collections.ArrayList();

        var output = Run($"Get-TwilioMessage -First 2 -Wait -PollSec 0.1 | ForEach-Object {{ {SendTwo}; $_ }} | Select-First 4").All<TwilioMessage>();

        Assert.Equal(Run("$sent").All<string>(), output.Skip(2).Select(static message => message.Sid));
    }

    [Fact]
    public void A_message_that_fails_before_it_is_sent_is_new()
    {
        ConnectToSandbox();

        // Nothing can be scheduled without a messaging service. A canceled message was never sent.
        var output = Run($$"""
            Get-TwilioMessage -First 1 -Wait -PollSec 0.1 | ForEach-Object {
                if (-not $made) { $made = Send-TwilioSms {{Recipient}} -MessagingServiceSid {{Sid.Example("MG")}} -Body Later -SendAt ([datetime]::Now.AddHours(2)); $null = $made | Stop-TwilioMessage }
                $_
            } | Select-First 2
            """).All<TwilioMessage>();

        Assert.Equal(("canceled", null), (output[1].Status, output[1].DateSent));
    }

    [Fact]
    public void Several_accounts_are_followed_at_the_same_time()
    {
        var sandbox = ConnectToSandbox();
        var accounts = Run("Get-TwilioAccount -Status active").Output.Count;
        var before = sandbox.Requests.Count;
        using var run = PowerShell.Start("Get-TwilioAccount -Status active | Get-TwilioMessage -First 0 -Wait -PollSec 0.1 | Select-First 1");

        // Messages that were sent before the first poll of the last account, which has two requests, are not new.
        run.WaitUntil(() => sandbox.Requests.Count > before + 1 + (2 * accounts));
        using (var other = new ModuleRunspace())
        {
            other.Run($"Send-TwilioSms {Recipient} -From {Own} -Body Hello | Out-Null");
        }

        Assert.Equal("Hello", run.Finish().Clean().One<TwilioMessage>().Body);
    }

    [Fact]
    public void A_failed_poll_is_an_error_and_the_next_one_returns_what_it_missed()
    {
        var sandbox = ConnectToSandbox();
        PowerShell["sandbox"] = sandbox;
        PowerShell["fault"] = new SandboxFault(SandboxFaultKind.ServerError) { Method = "GET" };

        var outcome = Try($"Get-TwilioMessage -First 1 -Wait -PollSec 0.1 | ForEach-Object {{ if (-not $made) {{ $made = Send-TwilioSms {Recipient} -From {Own} -Body Hello; $sandbox.InjectFault($fault) }}; $_ }} | Select-First 2");

        Assert.Equal("Twilio.20500", outcome.OneError().Id());
        Assert.Equal("Hello", outcome.All<TwilioMessage>()[1].Body);
    }

    [Fact]
    public void Ctrl_C_ends_it_between_two_polls()
    {
        var sandbox = ConnectToSandbox();
        using var run = PowerShell.Start("Get-TwilioMessage -First 1 -Wait -PollSec 3600");
        run.WaitUntil(() => sandbox.Requests.Count == 5);

        run.Stop();

        Assert.Single(run.Finish().Output);
    }

    [Fact]
    public void Select_First_ends_it_without_a_poll()
    {
        var sandbox = ConnectToSandbox();

        Assert.Single(Run("Get-TwilioMessage -Wait -PollSec 3600 | Select-First 1").Output);
        Assert.Single(sandbox.Requests);
    }

    [Theory]
    [InlineData("-SentBefore 2026-01-01")]
    [InlineData("-DateSent 2026-01-01")]
    public void A_filter_that_excludes_all_new_messages_is_refused(string filter)
    {
        var sandbox = ConnectToSandbox();

        Assert.Equal("Maton.NothingToFollow", TerminatingErrorOf($"Get-TwilioMessage -Wait {filter}").Id());
        Assert.Empty(sandbox.Requests);
    }
}
