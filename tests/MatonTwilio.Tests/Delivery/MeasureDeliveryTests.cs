namespace MatonTwilio.Tests;

/// <summary>Measure-TwilioDelivery accepts messages and journals, and a journal can be joined with the results of its messages.</summary>
public sealed class MeasureDeliveryTests : ModuleTest, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("maton-delivery-");

    public MeasureDeliveryTests() => PowerShell["file"] = Path.Combine(_folder.FullName, "campaign.jsonl");

    void IDisposable.Dispose()
    {
        Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void The_messages_of_an_account_add_up()
    {
        ConnectToSandbox();

        var all = Run("$messages = Get-TwilioMessage; $messages | Measure-TwilioDelivery").One<TwilioDelivery>();
        var byCode = Run("$messages | Measure-TwilioDelivery -By ErrorCode, Country").All<TwilioDelivery>();

        Assert.Equal(Run("@($messages | Where-Object Direction -ne inbound).Count").One<int>(), all.Count);
        Assert.True(all.Delivered > 0);
        Assert.Equal(all.Count, byCode.Sum(static group => group.Count));
        Assert.All(byCode.Where(static group => group.ErrorCode is not null), static group => Assert.Equal(0, group.Delivered));
        Assert.Contains("US", byCode.Select(static group => group.Country));
    }

    [Fact]
    public void A_repeated_key_is_one_key()
    {
        ConnectToSandbox();

        Assert.Equal(Run("(Get-TwilioMessage | Measure-TwilioDelivery -By From).Group").All<string>(), Run("(Get-TwilioMessage | Measure-TwilioDelivery -By From, From).Group").All<string>());
    }

    // A full stop separates thousands in German, and the day comes first in British dates.
    [Theory]
    [InlineData("de-DE", "-1.5", "2026-02-10T08:30:00Z")]
    [InlineData("de-DE", "-1,5", "10.02.2026 08:30:00")]
    [InlineData("en-GB", "-1.5", "10/02/2026 08:30:00")]
    [InlineData("en-US", "-1.5", "02/10/2026 08:30:00")]
    public void Stored_numbers_and_times_are_read_in_the_culture_of_the_session_or_none(string culture, string price, string sent)
    {
        Run($"$row = [pscustomobject]@{{ Status = 'delivered'; NumSegments = '1'; Direction = 'outbound-api'; Price = '{price}'; DateSent = '{sent}' }}");

        var one = Run($"[cultureinfo]::CurrentCulture = '{culture}'; try {{ $row | Measure-TwilioDelivery -By Day }} finally {{ [cultureinfo]::CurrentCulture = '' }}").One<TwilioDelivery>();

        Assert.Equal((1.5m, new DateTime(2026, 2, 10)), (one.Cost, one.Day));
    }

    [Fact]
    public void A_number_of_segments_with_a_comma_is_not_read_as_another_number()
    {
        var outcome = Try("[pscustomobject]@{ Status = 'delivered'; NumSegments = '1,5'; Direction = 'outbound-api' } | Measure-TwilioDelivery");

        Assert.Contains("NumSegments", outcome.OneError().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_input_there_is_no_result()
    {
        Assert.Equal(0, Run("@() | Measure-TwilioDelivery").One<TwilioDelivery>().Count);
        Assert.Empty(Run("@() | Measure-TwilioDelivery -By Country").Output);
    }

    [Fact]
    public void Input_that_is_not_a_message_gets_one_error_and_the_rest_counts()
    {
        var outcome = Try("'x', [MatonTwilio.TwilioMessage]@{ Status = 'delivered' } | Measure-TwilioDelivery");

        Assert.StartsWith("Maton.NotMeasurable,", outcome.OneError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(1, outcome.One<TwilioDelivery>().Delivered);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    public void A_journal_is_joined_with_the_results_of_its_messages(int rows)
    {
        var sandbox = ConnectToSandbox();
        PowerShell["numbers"] = Enumerable.Range(0, rows).Select(static row => $"+1555777{row:0000}").Append("+15005550004").ToArray();
        Run($"$numbers | Send-TwilioSms -From {Own} -Body Hello -Journal $file -ErrorAction SilentlyContinue | Wait-TwilioMessage -PollSec 0.1");
        var before = sandbox.Requests.Count;

        var measured = Run("$joined = Get-TwilioSendJournal $file -Refresh; $joined | Measure-TwilioDelivery");

        Assert.Empty(measured.Warnings);
        var one = measured.One<TwilioDelivery>();
        Assert.Equal((rows + 1, rows, 1, 0), (one.Count, one.Delivered + one.Undelivered, one.Failed, one.Pending));
        Assert.InRange(sandbox.Requests.Count - before, 1, 3);
        Assert.Equal(21610, Run("$joined | Measure-TwilioDelivery -By ErrorCode | Where-Object Failed").One<TwilioDelivery>().ErrorCode);
    }

    [Fact]
    public void A_journal_that_was_not_refreshed_counts_as_pending_with_a_warning()
    {
        ConnectToSandbox();
        Run($"Send-TwilioSms {Recipient} Hello -From {Own} -Journal $file");

        var outcome = Run("Get-TwilioSendJournal $file | Measure-TwilioDelivery");

        Assert.Contains("-Refresh", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
        Assert.Equal(1, outcome.One<TwilioDelivery>().Pending);
    }

    [Fact]
    public void A_deleted_message_has_no_status()
    {
        ConnectToSandbox();
        Run($"Send-TwilioSms {Recipient} Hello -From {Own} -Journal $file | Wait-TwilioMessage -PollSec 0.1 | Remove-TwilioMessage -Confirm:$false");

        Assert.Null(Run("Get-TwilioSendJournal $file -Refresh").One<TwilioSendEntry>().Message);
    }

    [Fact]
    public void A_list_that_cannot_be_read_is_an_error_without_a_partial_journal()
    {
        var sandbox = ConnectToSandbox();
        Run($"Send-TwilioSms {Recipient} Hello -From {Own} -Journal $file");
        sandbox.InjectFault(new(SandboxFaultKind.ServerError) { Method = "GET" });

        var outcome = Try("Get-TwilioSendJournal $file -Refresh");

        outcome.OneError();
        Assert.Empty(outcome.Output);
    }
}
