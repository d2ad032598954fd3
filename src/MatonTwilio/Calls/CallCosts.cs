using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Paging;
using MatonTwilio.Gateway.Resources;
using MatonTwilio.Reports;

namespace MatonTwilio.Commands;

/// <summary>Estimates the cost of calls from the prices that the accounts paid since a time. The calls of an account are read when its first row is estimated.</summary>
/// <param name="command">The command.</param>
/// <param name="since">The time from which calls are read.</param>
/// <param name="clientOf">Creates a client for an account and a connection.</param>
internal sealed class CallCosts(MatonCommand command, DateTimeOffset since, Func<string?, string?, TwilioClient> clientOf)
{
    private readonly Dictionary<(string? Account, string? Connection), CallPrices> _prices = [];

    /// <summary>The estimated cost of a row's call; null if it is unknown.</summary>
    public decimal? Estimate(CampaignRow row)
    {
        if (!_prices.TryGetValue((row.AccountSid, row.ConnectionId), out var prices))
        {
            prices = _prices[(row.AccountSid, row.ConnectionId)] = Read(row);
        }

        return prices.Find(row.Recipient);
    }

    private CallPrices Read(CampaignRow row)
    {
        var prices = new CallPrices(NumberCountry.Of);
        try
        {
            using var pages = clientOf(row.AccountSid, row.ConnectionId).List(
                ApiResources.Of<TwilioCall>(), new RequestFields().Add("StartTime>", since), PagePlan.Of(degreeOfParallelism: PagePlan.Automatic));
            using var progress = WorkProgress.OfRecords(command, "Reading calls");
            while (command.Await(pages.NextAsync) is { } page)
            {
                foreach (var call in page)
                {
                    prices.Add(call);
                }

                progress.Add(page.Count);
                progress.ShowIfDue();
            }

            return prices;
        }
        catch (MatonException error)
        {
            throw command.End(ErrorRecords.From(error, row.AccountSid));
        }
    }
}
