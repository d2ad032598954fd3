using System.Globalization;
using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Sending;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Tests;

/// <summary>
/// Sends a campaign as Send-TwilioSms -Journal does, without the engine: cheap enough to be killed and started again many times. Arguments:
/// the gateway's address, the account, the journal, how many recipients, the settle time and the time limit of a request in milliseconds.
/// </summary>
internal static class CampaignSender
{
    public const string Key = "sandbox-key";

    /// <summary>The recipient of a row.</summary>
    public static string Recipient(int row) => string.Create(CultureInfo.InvariantCulture, $"+1555{row:0000000}");

    /// <returns>0 when all rows are done; 1 when some are not, 2 when the journal cannot be used.</returns>
    public static int Run(string[] arguments)
    {
        var (gateway, account, journal) = (arguments[0], arguments[1], arguments[2]);
        var (rows, settle, timeLimit) = (Number(arguments[3]), Number(arguments[4]), Number(arguments[5]));
        var settings = new SessionSettings
        {
            ApiKey = new ApiKey(Key),
            GatewayUri = new Uri(gateway),
            AccountSid = account,
            RequestsPerSecond = 10_000,
            Timeout = TimeSpan.FromMilliseconds(timeLimit),
        };
        using var session = GatewaySession.Open(settings, TimeProvider.System, limit: null);
        try
        {
            return Send(session, SendJournal.Open(journal, "proof"), rows, TimeSpan.FromMilliseconds(settle)) ? 0 : 1;
        }
        catch (MatonJournalException error)
        {
            Console.Error.WriteLine(error.Message);
            return 2;
        }
    }

    private static bool Send(GatewaySession session, SendJournal journal, int rows, TimeSpan settle)
    {
        var client = new TwilioClient(session);
        var open = 1;
        var failed = 0;
        using var done = new ManualResetEventSlim();
        using var sender = new BulkSender<TwilioMessage>(session, degreeOfParallelism: 16, settle, journal, Ended, CancellationToken.None);
        for (var row = 0; row < rows; row++)
        {
            var key = row.ToString(CultureInfo.InvariantCulture);
            var earlier = journal.Find(key);
            if (earlier?.State != TwilioSendState.Done)
            {
                var to = Recipient(row);
                Interlocked.Increment(ref open);
                sender.Add(new SendRow(client, to, new RequestFields().Add("From", "+15551234567").Add("Body", "Hello").Add("To", to)) { Key = key, Earlier = earlier });
            }
        }

        Close();
        done.Wait();
        return failed == 0;

        void Ended(SendResult<TwilioMessage> result)
        {
            if (result.Error is { } error)
            {
                Interlocked.Increment(ref failed);
                Console.Error.WriteLine(error.Message);
            }

            Close();
        }

        void Close()
        {
            if (Interlocked.Decrement(ref open) == 0)
            {
                done.Set();
            }
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
