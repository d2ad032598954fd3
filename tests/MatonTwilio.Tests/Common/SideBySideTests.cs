using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using MatonTwilio.Gateway.Tests;

namespace MatonTwilio.Tests;

/// <summary>Rows in parallel: results in the order of the input, each once, and a defined end in every way in which the pipeline can end.</summary>
[Collection(TheProcess.Name)]
public sealed partial class SideBySideTests : IDisposable
{
    // The requests that arrived, by the last digits of their SIDs.
    private readonly ConcurrentQueue<int> _arrived = new();
    private readonly TaskCompletionSource _open = new();
    private readonly FakeGateway _gateway = new() { ["sids"] = Sids("SM", 20) };

    public void Dispose() => _gateway.Dispose();

    [Theory]
    [InlineData("Clear-TwilioMessage -Confirm:$false", 8)]
    [InlineData("Remove-TwilioMessage -Confirm:$false", 8)]
    [InlineData("Stop-TwilioMessage", 8)]
    [InlineData("Set-TwilioMessageFeedback -Outcome confirmed", 8)]
    [InlineData("Wait-TwilioMessage", 8)]
    [InlineData("Get-TwilioMessage", 8)]
    [InlineData("Get-TwilioMedia", 8)]
    [InlineData("Get-TwilioMessage -ThrottleLimit 3", 3)]
    [InlineData("Clear-TwilioMessage -Confirm:$false -ThrottleLimit 3", 3)]
    [InlineData("Clear-TwilioMessage -Confirm:$false -ThrottleLimit 1", 1)]
    [InlineData("Get-TwilioMedia -First 1", 1)]
    public void The_specified_number_of_requests_is_in_progress(string command, int most)
    {
        HoldAll();
        using var run = _gateway.Start($"$sids | {command}");
        run.WaitUntil(() => _arrived.Count >= most);

        run.Stop();
        run.Finish();

        Assert.Equal(Enumerable.Range(0, most), _arrived.Order());
    }

    [Fact]
    public void Results_and_errors_are_in_the_order_of_the_input()
    {
        // The first request gets the last response.
        _gateway.AnswersBy(request => NumberOf(request) switch
        {
            0 => Message(0) with { Gate = _open.Task },
            3 => Count(3, NotFound),
            4 => Message(4) with { Then = _open.SetResult },
            var number => Message(number),
        });

        var output = _gateway.Run("$sids[0..1] + 'nonsense' + $sids[2..4] | Get-TwilioMessage 2>&1 | ForEach-Object { $_.Sid ?? $_.TargetObject }").All<string>();

        Assert.Equal([Sid("SM", 0), Sid("SM", 1), "nonsense", Sid("SM", 2), Sid("SM", 3), Sid("SM", 4)], output);
    }

    [Fact]
    public void Changes_are_returned_in_the_order_of_the_input()
    {
        _gateway.AnswersBy(request => NumberOf(request) switch
        {
            0 => Message(0) with { Gate = _open.Task },
            2 => Count(2, NotFound),
            5 => Message(5) with { Then = _open.SetResult },
            var number => Message(number),
        });

        var output = _gateway.Run("$sids[0..3] + 'nonsense' + $sids[4..5] | Clear-TwilioMessage -Confirm:$false 2>&1 | ForEach-Object { $_.Sid ?? $_.TargetObject }").All<string>();

        Assert.Equal([Sid("SM", 0), Sid("SM", 1), Sid("SM", 2), Sid("SM", 3), "nonsense", Sid("SM", 4), Sid("SM", 5)], output);
    }

    [Fact]
    public void Completed_results_are_written_with_the_next_row()
    {
        _gateway.AnswersBy(request => Message(NumberOf(request)));
        var seen = new ConcurrentQueue<object>();
        _gateway["seen"] = seen;

        // The command before it continues after the first result was returned.
        var outcome = _gateway.Run("& { $sids[0]; do { $sids[1]; $null = [Threading.Thread]::Yield() } until ($seen.Count) } | Get-TwilioMessage | ForEach-Object { $seen.Enqueue($_.Sid) }");

        Assert.Empty(outcome.Output);
        Assert.Equal(Sid("SM", 0), seen.First());
    }

    [Theory]
    [InlineData("Clear-TwilioMessage -Confirm:$false", "SM")]
    [InlineData("Set-TwilioQueue -FriendlyName Sales", "QU")]
    [InlineData("Set-TwilioPhoneNumber -FriendlyName Sales", "PN")]
    public void Changes_of_one_record_run_one_after_the_other(string command, string prefix)
    {
        var (now, most) = (0, 0);
        _gateway.AnswersBy(request =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            Thread.Yield();
            Interlocked.Decrement(ref now);
            return Count(NumberOf(request), CannedResponse.Json($$"""{"sid": "{{Sid(prefix, 7)}}"}"""));
        });

        Assert.Equal(40, _gateway.Run($"@('{Sid(prefix, 7)}') * 40 | {command}").Output.Count);
        Assert.Equal(1, most);
    }

    [Fact]
    public void A_change_by_name_waits_for_the_changes_of_all_participants()
    {
        HoldAll();
        var passed = new ConcurrentQueue<object>();
        _gateway["passed"] = passed;
        using var run = _gateway.Start($"'{Sid("CA", 1)}', 'ann', '{Sid("CA", 2)}' | ForEach-Object {{ $passed.Enqueue($_); [pscustomobject]@{{ CallSid = $_ }} }} | Set-TwilioParticipant -ConferenceSid {Sid("CF", 1)} -Muted");
        run.WaitUntil(() => passed.Count == 2 && !_arrived.IsEmpty);

        run.Stop();
        run.Finish();

        Assert.Equal("Stopped. 0 done, 0 not started, 1 in progress.", Assert.Single(_gateway.Screen.Warnings));
    }

    [Theory]
    [InlineData("-ErrorAction Stop")]
    [InlineData("-ErrorAction Stop -Verbose:$false")]
    [InlineData("")]
    public void After_an_error_that_ends_the_pipeline_no_change_starts_and_no_result_is_lost(string action)
    {
        // The second request is refused when eight are in progress. The others get their responses after that.
        var eight = new TaskCompletionSource();
        _gateway.AnswersBy(request =>
        {
            var number = NumberOf(request);
            var response = number == 1 ? Count(1, NotFound) with { Gate = eight.Task, Then = _open.SetResult } : Message(number) with { Gate = _open.Task };
            if (_arrived.Count == 8)
            {
                eight.TrySetResult();
            }

            return response;
        });

        _gateway["sids"] = Sids("SM", 400);
        var outcome = _gateway.Try($"$ErrorActionPreference = '{(action.Length == 0 ? "Stop" : "Continue")}'; $sids | Clear-TwilioMessage -Confirm:$false {action}");

        Assert.Equal("Twilio.20404", outcome.Failure!.Id());
        Assert.Equal(Sid("SM", 1), outcome.Failure!.TargetObject);
        Assert.InRange(_arrived.Count, 8, 399);
        Assert.Equal(_arrived.Order().Except([1]).Select(static number => Sid("SM", number)), outcome.All<TwilioMessage>().Select(static message => message.Sid));
        Assert.All(outcome.Warnings, static warning => Assert.StartsWith("An error ended the command. Not started: SM", warning, StringComparison.Ordinal));
    }

    [Fact]
    public void If_several_fail_one_error_ends_the_pipeline_and_the_others_are_warnings()
    {
        var two = new TaskCompletionSource();
        _gateway.AnswersBy(request =>
        {
            var response = Count(NumberOf(request), NotFound) with { Gate = two.Task };
            if (_arrived.Count == 2)
            {
                two.TrySetResult();
            }

            return response;
        });

        var outcome = _gateway.Try("$sids[0..1] | Remove-TwilioMessage -Confirm:$false -ErrorAction Stop");

        Assert.Equal(Sid("SM", 0), outcome.Failure!.TargetObject);
        Assert.StartsWith(Sid("SM", 1) + ": ", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_of_every_row_is_one_error()
    {
        _gateway.AnswersBy(request => Count(NumberOf(request), CannedResponse.Json("""{"error": "Unauthorized"}""", 401)));

        var outcome = _gateway.Try("$sids | Clear-TwilioMessage -Confirm:$false");

        Assert.Equal("Maton.Unauthorized", outcome.Failure?.Id() ?? outcome.OneError().Id());
        Assert.InRange(_arrived.Count, 1, 8);
        Assert.Equal(_arrived.Count - 1, outcome.Warnings.Count(static warning => warning.StartsWith("SM", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_change_of_unknown_outcome_is_sent_once_and_is_an_error()
    {
        _gateway.AnswersBy(request => Count(NumberOf(request), NumberOf(request) % 2 == 0 ? CannedResponse.Drop : Message(NumberOf(request))));

        var outcome = _gateway.Try("$sids | Clear-TwilioMessage -Confirm:$false");

        Assert.Equal(Enumerable.Range(0, 20), _arrived.Distinct().Order());
        Assert.All(outcome.Errors, static error => Assert.Equal("Twilio.OutcomeUnknown", error.Id()));
        Assert.Equal(10, outcome.Errors.Count);
        Assert.Equal(10, outcome.Output.Count);
    }

    [Theory]
    [InlineData("Clear-TwilioMessage -Confirm:$false")]
    [InlineData("Remove-TwilioMessage -Confirm:$false")]
    public void Ctrl_C_reports_changes_in_progress(string command)
    {
        HoldAll();
        using var run = _gateway.Start($"$sids | {command}");
        run.WaitUntil(() => _arrived.Count == 8);

        run.Stop();
        run.Finish();

        Assert.Matches(@"^Stopped\. 0 done, [01] not started( \(SM0{31}8\))?, 8 in progress\.$", Assert.Single(_gateway.Screen.Warnings));
    }

    [Fact]
    public void Select_First_ends_it_and_changes_in_progress_are_reported()
    {
        _gateway.AnswersBy(request => NumberOf(request) == 0
            ? Message(0) with { Gate = _open.Task }
            : Count(NumberOf(request), CannedResponse.Never));
        using var run = _gateway.Start("$sids | Clear-TwilioMessage -Confirm:$false | Select-First 1");
        run.WaitUntil(() => _arrived.Count == 8);

        _open.SetResult();

        Assert.Equal(Sid("SM", 0), run.Finish().One<TwilioMessage>().Sid);
        Assert.Equal(8, _arrived.Count);
        Assert.Matches(@"^Stopped\. 1 done, [01] not started.*, 7 in progress\.$", Assert.Single(_gateway.Screen.Warnings));
    }

    [Fact]
    public void Confirm_asks_before_each_change_starts()
    {
        _gateway.AnswersBy(request => Message(NumberOf(request)));
        _gateway.Screen.Answer = "&No";

        Assert.Empty(_gateway.Run("$sids | Clear-TwilioMessage").Output);
        Assert.Equal(20, _gateway.Screen.Questions.Count);
        Assert.DoesNotContain(_gateway.TakeRequests(), static request => request.Method == "POST");
    }

    [Fact]
    public void Lists_of_several_owners_are_written_one_after_the_other_with_all_their_pages()
    {
        _gateway.AnswersBy(request =>
        {
            var number = NumberOf(request);
            var isFirst = !request.Query.Contains("Page=1", StringComparison.Ordinal);
            var next = isFirst ? $"\"{request.Path[request.Path.IndexOf("/2010", StringComparison.Ordinal)..]}?Page=1\"" : "null";
            return Count(number, CannedResponse.Json($$$"""{"events": [{"request": {"url": "{{{number}}}{{{(isFirst ? "a" : "b")}}}"}}], "next_page_uri": {{{next}}}}"""));
        });
        _gateway["calls"] = Sids("CA", 12);

        var events = _gateway.Run("$calls | Get-TwilioCallEvent").All<TwilioCallEvent>();

        Assert.Equal(Enumerable.Range(0, 24).Select(static number => $"{number / 2}{(number % 2 == 0 ? "a" : "b")}"), events.Select(static one => one.Request!.Url));
        Assert.Equal(Enumerable.Range(0, 24).Select(static number => Sid("CA", number / 2)), events.Select(static one => one.CallSid));
        Assert.Equal(24, _arrived.Count);
    }

    private static string Sid(string prefix, int number) => $"{prefix}{number:x32}";

    private static string[] Sids(string prefix, int count) => [.. Enumerable.Range(0, count).Select(number => Sid(prefix, number))];

    private static int NumberOf(ArrivedRequest request)
        => Convert.ToInt32(Sids().Matches(request.Path)[^1].Value[24..], 16);

    private static CannedResponse NotFound => CannedResponse.Refusal(20404, "The requested resource was not found", 404);

    [GeneratedRegex("(SM|CA|QU|PN|CF)[0-9a-f]{32}")]
    private static partial Regex Sids();

    private CannedResponse Count(int number, CannedResponse response)
    {
        _arrived.Enqueue(number);
        return response;
    }

    private CannedResponse Message(int number) => Count(number, CannedResponse.Json($$"""{"sid": "{{Sid("SM", number)}}", "status": "delivered"}"""));

    private void HoldAll() => _gateway.AnswersBy(request => Count(NumberOf(request), CannedResponse.Never));
}
