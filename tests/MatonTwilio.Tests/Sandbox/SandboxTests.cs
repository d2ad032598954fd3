using System.Net.Http.Headers;
using MatonTwilio.Gateway.Tests;

namespace MatonTwilio.Tests;

public class SandboxTests : ModuleTest
{
    [Fact]
    public void A_sandbox_has_its_URLs_and_its_account()
    {
        var sandbox = Run("Start-MatonSandbox -MessageCount 7 -CallCount 3 -Seed 5 -ApiKey my-own-key").One<MatonSandbox>();

        Assert.Equal($"http://127.0.0.1:{sandbox.Port}/twilio", sandbox.GatewayUri.AbsoluteUri);
        Assert.Equal($"http://127.0.0.1:{sandbox.Port}/", sandbox.ControlUri.AbsoluteUri);
        Assert.Equal(sandbox.GatewayUri.ToString(), sandbox.ToString());
        Assert.Equal((7, 3, 5, "my-own-key", true), (sandbox.MessageCount, sandbox.CallCount, sandbox.Seed, sandbox.ApiKey, sandbox.IsRunning));
        Assert.Equal(7, Run("Connect-Maton -Sandbox; Get-TwilioMessage").Output.Count);
    }

    [Fact]
    public void The_same_seed_gives_the_same_account()
    {
        var sids = Run("1, 1, 2 | ForEach-Object { (Start-MatonSandbox -Seed $_).AccountSid }").All<string>();

        Assert.Equal(sids[0], sids[1]);
        Assert.NotEqual(sids[0], sids[2]);
    }

    [Fact]
    public void A_port_in_use_is_one_clear_error()
    {
        var port = Run("Start-MatonSandbox").One<MatonSandbox>().Port;

        var error = TerminatingErrorOf($"Start-MatonSandbox -Port {port}");

        Assert.Equal("Maton.PortInUse", error.Id());
        Assert.Equal(port, error.TargetObject);
    }

    [Fact]
    public void WhatIf_starts_and_stops_no_sandbox()
    {
        Assert.Empty(Run("Start-MatonSandbox -WhatIf").Output);

        Assert.True(Run("$sandbox = Start-MatonSandbox; Stop-MatonSandbox -WhatIf; $sandbox").One<MatonSandbox>().IsRunning);
    }

    [Fact]
    public void Stop_stops_the_piped_sandbox()
    {
        var running = Run("$one, $two = 1, 2 | ForEach-Object { Start-MatonSandbox }; $one | Stop-MatonSandbox; $one.IsRunning; $two.IsRunning").All<bool>();

        Assert.Equal([false, true], running);
    }

    [Fact]
    public void Stop_without_input_stops_every_sandbox()
        => Assert.Equal([false, false], Run("$all = 1, 2 | ForEach-Object { Start-MatonSandbox }; Stop-MatonSandbox; $all.IsRunning").All<bool>());

    [Fact]
    public void A_session_with_a_stopped_sandbox_reports_that_it_is_unreachable()
        => Assert.Equal("Maton.Unreachable", TerminatingErrorOf("Connect-Maton -Sandbox -MaximumRetryCount 0; Stop-MatonSandbox; Get-TwilioMessage").Id());

    [Fact]
    public void Faults_occur_on_request()
    {
        Run("Start-MatonSandbox -FaultRate 1 -Fault Html | Out-Null; Connect-Maton -Sandbox -MaximumRetryCount 0");

        Assert.Equal("Maton.ServerError", Try("Get-TwilioAccount").OneError().Id());
    }

    [Fact]
    public void The_rate_limit_of_the_gateway_can_be_rehearsed()
    {
        Run("Start-MatonSandbox -RequestsPerSecond 1 | Out-Null; Connect-Maton -Sandbox -MaximumRetryCount 0");

        // On a machine of any speed, two of many requests are sent within a second.
        Assert.Equal("Maton.RateLimited", Try("foreach ($number in 1..100) { Get-TwilioAccount -First 1 -ErrorVariable refused; if ($refused) { break } }").OneError().Id());
    }

    [Fact]
    public void The_steps_and_the_lag_can_be_specified()
    {
        Run("Start-MatonSandbox -LifeCycleStepMilliseconds 3600000 -ListLagMilliseconds 600000 | Out-Null; Connect-Maton -Sandbox");

        PowerShell["sid"] = Run($"Send-TwilioSms {Recipient} Hello -From {Own}").One<TwilioMessage>().Sid;

        Assert.Equal("queued", Run("Get-TwilioMessage $sid").One<TwilioMessage>().Status);
        Assert.Empty(Run("Get-TwilioMessage | Where-Object Sid -eq $sid").Output);
    }

    [Theory]
    [InlineData("-Port 65536")]
    [InlineData("-FaultRate 1.5")]
    [InlineData("-MessageCount -1")]
    [InlineData("-Fault Nonsense")]
    public void Invalid_values_are_refused(string parameter)
        => Assert.Matches("^(ParameterArgumentValidationError|CannotConvertArgument)", TerminatingErrorOf($"Start-MatonSandbox {parameter}").FullyQualifiedErrorId);

    [Fact]
    public void Wait_returns_a_line_for_each_request_until_the_sandbox_stops()
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sandbox-key");
        PowerShell["http"] = http;

        var output = Run("""
            Start-MatonSandbox -Wait | ForEach-Object {
                $_
                if ($_ -is [MatonTwilio.MatonSandbox]) {
                    $null = $http.GetStringAsync("$($_.GatewayUri)/2010-04-01/Accounts.json").GetAwaiter().GetResult()
                } else {
                    Stop-MatonSandbox
                }
            }
            """).Output;

        Assert.IsType<MatonSandbox>(output[0].BaseObject);
        Assert.EndsWith(" stopped", output[^1].ToString(), StringComparison.Ordinal);
        Assert.Matches(" GET /twilio/2010-04-01/Accounts.json 200 ", output[1].ToString());
    }

    [Fact]
    public void Stop_writes_the_state_and_the_next_start_reads_it()
    {
        using var folder = new TempFolder();
        PowerShell["state"] = folder["state.jsonl"];

        Run("$one = Start-MatonSandbox -State $state -Seed 3; Connect-Maton -Sandbox; New-TwilioQueue Kept; $one | Stop-MatonSandbox");

        Assert.Equal("Kept", Run("$null = Start-MatonSandbox -State $state; Connect-Maton -Sandbox; Get-TwilioQueue -First 1").One<TwilioQueue>().FriendlyName);
    }

    [Fact]
    public void A_file_that_is_not_a_state_file_is_one_clear_error()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["state.jsonl"], "something else");
        PowerShell["state"] = folder["state.jsonl"];

        var error = TerminatingErrorOf("Start-MatonSandbox -State $state");

        Assert.Equal(("Maton.SandboxState", folder["state.jsonl"]), (error.Id(), error.TargetObject));
    }

    [Fact]
    public void A_person_sends_a_message_and_gets_a_reply()
    {
        var messages = Run("$null = Start-MatonSandbox; Connect-Maton -Sandbox; 'HELP', 'Hi' | Send-MatonSandboxMessage -From +15557770001 -To +15551234567").All<MatonSandboxMessage>();

        Assert.Equal(["Reply STOP to unsubscribe. Msg&Data Rates May Apply.", ""], messages.Select(static message => string.Join(' ', message.Reply)));
        Assert.Equal(["Hi", "HELP"], Run("Get-TwilioMessage -From +15557770001").All<TwilioMessage>().Select(static message => message.Body));
    }

    [Fact]
    public void A_person_sends_a_message_to_the_specified_sandbox()
    {
        const string Write = "Send-MatonSandboxMessage Hi -From +15557770001 -To +15551234567";

        // Connect-Maton -Sandbox uses the sandbox that was started last.
        Assert.Empty(Run($"$one, $two = 1, 2 | ForEach-Object {{ Start-MatonSandbox }}; $null = {Write} -Sandbox $one; Connect-Maton -Sandbox; Get-TwilioMessage -From +15557770001").Output);
        Assert.Single(Run($"$null = {Write}; Get-TwilioMessage -From +15557770001").Output);
    }

    [Theory]
    [InlineData("nobody", "+15551234567")]
    [InlineData("+15557770001", "+15550009999")]
    public void Invalid_numbers_are_an_error_of_each_message(string from, string to)
        => Assert.Equal("Maton.InvalidNumber", Try($"$null = Start-MatonSandbox; Send-MatonSandboxMessage Hi -From {from} -To {to}").OneError().Id());

    [Fact]
    public void Without_a_sandbox_a_message_of_a_person_is_an_error()
        => Assert.Equal("Maton.NoSandbox", TerminatingErrorOf("Stop-MatonSandbox; Send-MatonSandboxMessage Hi -From +15557770001 -To +15551234567").Id());
}
