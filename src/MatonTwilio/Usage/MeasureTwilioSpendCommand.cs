using System.Management.Automation;
using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Resources;
using MatonTwilio.Reports;

namespace MatonTwilio.Commands;

/// <summary>
/// Measures the cost of each account, by category and month or day, with changes, a forecast of the current month, and outliers. A category inside another one
/// is not counted twice.
/// </summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/usage-record"/>
[Cmdlet(VerbsDiagnostic.Measure, "TwilioSpend", HelpUri = "https://www.twilio.com/docs/usage/api/usage-record")]
[OutputType(typeof(TwilioSpend))]
public sealed class MeasureTwilioSpendCommand : TwilioCommand
{
    private const int RequestsAtOnce = 8;

    /// <summary>The number of months to measure, including the current one. The default is 6.</summary>
    [Parameter(Position = 0), ValidateRange(1, 120)]
    public int Months { get; set; } = 6;

    /// <summary>Whether to measure months or days: Monthly or Daily. The default is Monthly.</summary>
    [Parameter, ValidateSet(nameof(UsageInterval.Monthly), nameof(UsageInterval.Daily))]
    public UsageInterval Interval { get; set; } = UsageInterval.Monthly;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!TryAwait(AccountSid, ReadAccountsAsync, out var accounts))
        {
            return;
        }

        var now = TimeProvider.System.GetUtcNow();
        var first = new DateTime(now.UtcDateTime.Year, now.UtcDateTime.Month, 1, 0, 0, 0, DateTimeKind.Utc).AddMonths(1 - Months);
        var filter = new RequestFields().Add("StartDate", first).Add("EndDate", now.UtcDateTime.Date).Add("IncludeSubaccounts", value: false);
        var spend = accounts.ConvertAll(account => new AccountSpend(account, Interval == UsageInterval.Daily, now));
        var reading = new BoundedParallel(this, RequestsAtOnce);
        using var progress = WorkProgress.OfRecords(this, "Reading usage");
        for (var index = 0; index < accounts.Count; index++)
        {
            var (account, totals) = (accounts[index], spend[index]);
            var client = MakeClient(account.Sid, ConnectionId);
            reading.Run(stop => ReadAsync(client, account, filter, totals, progress, stop));
        }

        reading.Finish();
        WriteObject(spend.SelectMany(static account => account.Rows()), enumerateCollection: true);
    }

    private async Task<List<TwilioAccount>> ReadAccountsAsync(CancellationToken stop)
    {
        var (client, accounts) = (MakeClient(), new List<TwilioAccount>());
        if (AccountSid is null)
        {
            await client.ReadAsync(ApiResources.Of<TwilioAccount>(), null, accounts.Add, stop).ConfigureAwait(false);
        }
        else
        {
            accounts.Add(await client.GetAsync(ApiResources.Of<TwilioAccount>(), AccountSid, stop).ConfigureAwait(false));
        }

        return accounts;
    }

    private async Task<Action> ReadAsync(TwilioClient client, TwilioAccount account, RequestFields filter, AccountSpend totals, WorkProgress progress, CancellationToken stop)
    {
        try
        {
            var resource = ApiResources.Of<TwilioUsage>().Part(Interval.ToString());
            await client.ReadAsync(
                resource,
                filter,
                usage =>
                {
                    totals.Add(usage);
                    progress.Add();
                },
                stop).ConfigureAwait(false);
            return static () => { };
        }
        catch (MatonException error)
        {
            // The usage of this account could not be read, but that of the others can.
            return () => Fail(error, account.Sid);
        }
    }
}
