using System.Collections;

namespace MatonTwilio.Tests;

/// <summary>Invoke-TwilioApi sends any request, with the features of every other cmdlet.</summary>
public class InvokeApiTests : HeldClockTest
{
    [Theory]
    [InlineData("Calls")]
    [InlineData("/Calls")]
    [InlineData("Calls.json")]
    [InlineData("Accounts/{0}/Calls")]
    [InlineData("/2010-04-01/Accounts/{0}/Calls")]
    [InlineData("2010-04-01/Accounts/{0}/Calls.json")]
    public void A_path_is_completed(string path)
    {
        var sandbox = ConnectToHeldSandbox();
        var page = Run($"Invoke-TwilioApi '{path}'".Replace("{0}", sandbox.AccountSid, StringComparison.Ordinal)).Output;

        Assert.Equal(["GET /Calls.json"], sandbox.RequestLines());
        Assert.Equal(50, ((IList)Assert.Single(page).Properties["calls"].Value).Count);
    }

    [Fact]
    public void A_path_without_an_account_uses_the_specified_account()
    {
        var sandbox = ConnectToHeldSandbox();
        Run($"$branch = '{BranchAccountSid()}'; Invoke-TwilioApi Calls -AccountSid $branch");

        Assert.Equal($"/twilio/2010-04-01/Accounts/{Run("$branch").One<string>()}/Calls.json", sandbox.Requests[^1].Path);
    }

    [Fact]
    public void Piped_records_are_read_by_their_Uri()
    {
        ConnectToHeldSandbox();
        var records = Run("Get-TwilioMessage -First 2 | Invoke-TwilioApi").Output;

        Assert.Equal(Run("(Get-TwilioMessage -First 2).Sid").All<string>(), records.Select(static record => record.Properties["sid"].Value));
    }

    [Fact]
    public void Responses_are_objects_with_the_names_and_types_of_the_API()
    {
        ConnectToHeldSandbox();
        var queue = Assert.Single(Run("Invoke-TwilioApi Queues -Method POST -Body @{ FriendlyName = 'Night & day'; MaxSize = 5 }").Output);

        Assert.Equal("Night & day", queue.Properties["friendly_name"].Value);
        Assert.Equal(5L, queue.Properties["max_size"].Value);
        Assert.Equal("voice", Run("(Invoke-TwilioApi IncomingPhoneNumbers).incoming_phone_numbers[-1].capabilities.PSObject.Properties.Name | Where-Object { $_ -eq 'voice' }").One<string>());
    }

    [Fact]
    public void Fields_have_the_usual_format()
    {
        var sandbox = ConnectToHeldSandbox();
        Run("""
            $null = Invoke-TwilioApi Messages -Query ([ordered]@{ 'DateSent>' = [datetimeoffset]'2026-02-01T01:00:00+01:00'; PageSize = 5 })
            $null = Invoke-TwilioApi Messages -Query @{ DateSent = [datetime]'2026-02-01' }
            $null = Invoke-TwilioApi Applications -Method POST -Body ([ordered]@{ FriendlyName = 'a=b&c'; VoiceCallerIdLookup = $true; SmsUrl = [uri]'https://example.com/?a=b' })
            """);

        Assert.Equal("DateSent%3E=2026-02-01T00%3A00%3A00Z&PageSize=5", sandbox.Requests[0].RawQuery);
        Assert.Equal("DateSent=2026-02-01", sandbox.Requests[1].RawQuery);
        Assert.Equal(["FriendlyName=a=b&c", "VoiceCallerIdLookup=true", "SmsUrl=https://example.com/?a=b"], sandbox.Requests[2].Fields());
    }

    [Fact]
    public void An_array_repeats_its_field()
    {
        var sandbox = ConnectToHeldSandbox();
        Run($"Invoke-TwilioApi Messages -Method POST -Body ([ordered]@{{ To = '{Recipient}'; From = '{Own}'; MediaUrl = 'https://example.com/1', 'https://example.com/2' }})");

        Assert.Equal([$"To={Recipient}", $"From={Own}", "MediaUrl=https://example.com/1", "MediaUrl=https://example.com/2"], sandbox.Requests[0].Fields());
    }

    [Fact]
    public void A_query_in_the_path_is_combined_with_that_of_the_parameter()
    {
        var sandbox = ConnectToHeldSandbox();
        Run($"Invoke-TwilioApi 'Messages?PageSize=5' -Query @{{ To = '{Recipient}' }}");

        Assert.Equal(["PageSize=5", $"To={Recipient}"], Assert.Single(sandbox.Requests).Query());
    }

    [Fact]
    public void A_deletion_returns_nothing()
    {
        var sandbox = ConnectToHeldSandbox();
        Run("$queue = New-TwilioQueue Night");

        Assert.Empty(Run("Invoke-TwilioApi \"Queues/$($queue.Sid)\" -Method Delete -Confirm:$false").Output);
        Assert.Equal("DELETE", sandbox.Requests[^1].Method);
    }

    [Fact]
    public void All_follows_the_pages()
    {
        var sandbox = ConnectToHeldSandbox();
        var records = Run("Invoke-TwilioApi Messages -Query @{ PageSize = 7 } -All").Output;

        Assert.Equal(Run("(Get-TwilioMessage).Sid").All<string>(), records.Select(static record => record.Properties["sid"].Value));
        Assert.Equal(5, sandbox.Requests.Count - 1);

        // The link to a page is followed unchanged.
        Assert.All(sandbox.Requests.Take(5), static request => Assert.Single(request.Query(), "PageSize=7"));
    }

    [Fact]
    public void All_reads_no_more_pages_than_are_used()
    {
        var sandbox = ConnectToHeldSandbox();
        var records = Run("Invoke-TwilioApi Messages -Query @{ PageSize = 7 } -All | Select-First 7").Output;

        Assert.Equal(7, records.Count);
        Assert.Single(sandbox.Requests);
    }

    [Fact]
    public void RecordProperty_names_the_list()
    {
        ConnectToHeldSandbox();

        Assert.Equal(2, Run("Invoke-TwilioApi Queues -All -RecordProperty queues").Output.Count);
        Assert.StartsWith("Maton.UnexpectedAnswer,", Try("Invoke-TwilioApi Queues -All -RecordProperty calls").OneError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-Method DELETE", "&Yes", 1, true)]
    [InlineData("-Method delete", "&No", 1, false)]
    [InlineData("-Method DELETE -Confirm:$false", "&No", 0, true)]
    [InlineData("-Method DELETE -Force", "&No", 0, true)]
    [InlineData("-Method DELETE -WhatIf", "&No", 0, false)]
    public void Deleting_asks_first_like_Remove_cmdlets(string how, string answer, int questions, bool isGone)
    {
        ConnectToHeldSandbox();
        Run("$queue = New-TwilioQueue Night");
        PowerShell.Screen.Answer = answer;

        Run($"$queue | Invoke-TwilioApi {how}");

        Assert.Equal(questions, PowerShell.Screen.Questions.Count);
        Assert.Equal(isGone, Try("Get-TwilioQueue $queue.Sid").Errors.Count == 1);
    }

    [Theory]
    [InlineData("../../../connections")]
    [InlineData("/2010-04-01/../../connections")]
    [InlineData("Accounts/../../../connections")]
    [InlineData("Messages/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/connections")]
    [InlineData("..\\..\\..\\..\\connections")]
    [InlineData("Messages/..%2f..%2f..%2f..%2f..%2fconnections")]
    [InlineData("Messages/..%5C..%5C..%5C..%5C..%5Cconnections")]
    [InlineData("Messages%5cconnections")]
    [InlineData("https://api.example.com/2010-04-01/Accounts.json")]
    [InlineData("//api.example.com/2010-04-01/Accounts.json")]
    [InlineData("Messages#fragment")]
    public void A_path_outside_the_API_is_refused_and_nothing_is_sent(string path)
    {
        // No account is specified, because its lookup would be a request as well.
        var sandbox = StartSandbox();
        Connect(sandbox);
        PowerShell["path"] = path;
        foreach (var how in (string[])["", "-All", "-Method POST", "-Method DELETE -Confirm:$false"])
        {
            var error = Try($"Invoke-TwilioApi $path {how}").OneError();
            Assert.StartsWith("Maton.UntrustedLink,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Equal(path, error.TargetObject);
        }

        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void Errors_are_the_same_as_those_of_every_cmdlet()
    {
        var sandbox = ConnectToHeldSandbox();

        AssertRefusal(Try("Invoke-TwilioApi Calls/CA00000000000000000000000000000000").OneError(), 20404, "Calls/CA00000000000000000000000000000000");
        AssertRefusal(Try("Invoke-TwilioApi Queues -Method POST -Body @{ FriendlyName = 'Support' }").OneError(), 20409);
        Connect(sandbox, key: "wrong");
        Assert.StartsWith("Maton.Unauthorized,", TerminatingErrorOf("Invoke-TwilioApi Calls").FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_unknown_outcome_is_sent_once()
    {
        var sandbox = ConnectWithRetries();
        sandbox.InjectFault(new(SandboxFaultKind.DropAfterWork));

        Assert.StartsWith(
            "Twilio.OutcomeUnknown,", Try("Invoke-TwilioApi Queues -Method POST -Body @{ FriendlyName = 'Night' }").OneError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(1, sandbox.PostCount());
    }

    [Fact]
    public void A_change_that_was_not_carried_out_is_sent_again()
    {
        var sandbox = ConnectWithRetries();
        sandbox.InjectFault(new(SandboxFaultKind.TooManyRequests) { RetryAfter = "0" });
        Run("Invoke-TwilioApi Queues -Method POST -Body @{ FriendlyName = 'Night' }");

        Assert.Equal(2, sandbox.PostCount());
        Assert.Single(Run("Get-TwilioQueue | Where-Object FriendlyName -eq Night").Output);
    }

    [Fact]
    public void A_request_uses_the_specified_connection()
    {
        var sandbox = ConnectToHeldSandbox();
        Run("$connection = Get-MatonConnection; Invoke-TwilioApi Queues -ConnectionId $connection.ConnectionId");

        Assert.Equal(Run("$connection.ConnectionId").One<string>(), sandbox.Requests[^1].Headers["Maton-Connection"]);
    }
}
