using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Resources;
using MatonTwilio.Reports;

namespace MatonTwilio.Commands;

/// <summary>
/// Reads the records for a report on an account: the cost of each category over the whole period, the cost of each day, messages and calls.
/// </summary>
internal static class AccountReading
{
    private const string TotalPrice = "totalprice";

    /// <summary>Reads the days until today (UTC).</summary>
    /// <param name="command">The command, which shows the progress.</param>
    /// <param name="client">The client of the account.</param>
    /// <param name="days">The number of days, including today.</param>
    /// <exception cref="MatonException">A list could not be read.</exception>
    public static ReportTotals Read(MatonCommand command, TwilioClient client, int days)
    {
        var totals = new ReportTotals(NumberCountry.Of);
        var last = TimeProvider.System.GetUtcNow().UtcDateTime.Date;
        var first = last.AddDays(1 - days);
        using (var progress = WorkProgress.OfRecords(command, "Reading usage and calls"))
        {
            command.Await(async stop =>
            {
                // Usage and calls are added up separately, so that both can be read at the same time.
                await Task.WhenAll(ReadUsageAsync(client, first, last, Add, stop), ReadCallsAsync(client, new DateTimeOffset(first), Add, stop)).ConfigureAwait(false);
                return true;
            });

            void Add(object record)
            {
                totals.TryAdd(record);
                progress.Add();
            }
        }

        foreach (var message in MessageHistory.Read(command, client, new DateTimeOffset(first)))
        {
            totals.TryAdd(message);
        }

        totals.Scope = $"Usage, messages and calls of the last {(days == 1 ? "day" : FormattableString.Invariant($"{days} days"))} of one account, without its subaccounts.";
        return totals;
    }

    // The daily cost is read from totalprice, which contains all categories. Daily records of each category would be a hundred times as many.
    private static async Task ReadUsageAsync(TwilioClient client, DateTime first, DateTime last, Action<object> add, CancellationToken stop)
    {
        var filter = new RequestFields().Add("StartDate", first).Add("EndDate", last).Add("IncludeSubaccounts", value: false);
        var usage = ApiResources.Of<TwilioUsage>();
        await client.ReadAsync(usage, filter, AddCategory, stop).ConfigureAwait(false);
        await client.ReadAsync(usage.Part("Daily"), filter.Add("Category", TotalPrice), add, stop).ConfigureAwait(false);

        void AddCategory(TwilioUsage record)
        {
            if (record.Category != TotalPrice)
            {
                add(record);
            }
        }
    }

    private static Task ReadCallsAsync(TwilioClient client, DateTimeOffset first, Action<object> add, CancellationToken stop)
        => client.ReadAsync(ApiResources.Of<TwilioCall>(), new RequestFields().Add("StartTime>", first), add, stop);
}
