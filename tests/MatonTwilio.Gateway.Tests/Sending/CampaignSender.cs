using System.Globalization;
using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Sending;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Tests;

/// <summary>
/// Sends a campaign as Send-TwilioSms -Journal and Start-TwilioCall -Journal do, without the engine, so that it can be killed and started again many times in a short time.
/// The end of its standard input stops it as Ctrl+C stops a cmdlet.
/// </summary>
internal sealed record CampaignSender
{
    public const string Key = "sandbox-key";

    private const int ExitInterrupted = 130;

    /// <summary>The gateway's URL.</summary>
    public required Uri Gateway { get; init; }

    public required string AccountSid { get; init; }

    /// <summary>The journal's path.</summary>
    public required string Journal { get; init; }

    public required int Recipients { get; init; }

    /// <summary>Whether it starts calls instead of sending messages.</summary>
    public bool Calls { get; init; }

    /// <summary>The time that a list may lag.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The time limit of a request.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The difference of this machine's clock to the correct time.</summary>
    public TimeSpan ClockOffset { get; init; }

    /// <summary>Its rate limit, in requests a second.</summary>
    public int RequestsPerSecond { get; init; } = 10_000;

    /// <summary>The recipient of a row.</summary>
    public static string Recipient(int row) => string.Create(CultureInfo.InvariantCulture, $"+1555{row:0000000}");

    /// <summary>Runs the campaign that <see cref="ToArguments"/> has described.</summary>
    /// <returns>0 if all rows are done, 1 if some are not, 2 if the journal cannot be used, 130 after an interrupt.</returns>
    public static int Run(string[] arguments) => new CampaignSender
    {
        Gateway = new Uri(arguments[0]),
        AccountSid = arguments[1],
        Journal = arguments[2],
        Recipients = Number(arguments[3]),
        Calls = bool.Parse(arguments[4]),
        Settle = TimeSpan.FromMilliseconds(Number(arguments[5])),
        TimeLimit = TimeSpan.FromMilliseconds(Number(arguments[6])),
        ClockOffset = TimeSpan.FromMilliseconds(Number(arguments[7])),
        RequestsPerSecond = Number(arguments[8]),
    }.Run();

    /// <summary>The command-line arguments for this campaign.</summary>
    public string[] ToArguments() =>
    [
        Gateway.ToString(), AccountSid, Journal, Text(Recipients), Calls.ToString(),
        Text((int)Settle.TotalMilliseconds), Text((int)TimeLimit.TotalMilliseconds), Text((int)ClockOffset.TotalMilliseconds), Text(RequestsPerSecond),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private int Run()
    {
        var settings = new SessionSettings
        {
            ApiKey = new ApiKey(Key),
            GatewayUri = Gateway,
            AccountSid = AccountSid,
            RequestsPerSecond = RequestsPerSecond,
            Timeout = TimeLimit,
        };
        using var interrupted = new CancellationTokenSource();
        var input = new Thread(() =>
        {
            Console.In.ReadToEnd();
            interrupted.Cancel();
        })
        { IsBackground = true };
        input.Start();
        using var session = GatewaySession.Open(settings, ClockOffset == TimeSpan.Zero ? TimeProvider.System : new OffsetClock(ClockOffset), limit: null);
        try
        {
            var journal = SendJournal.Open(Journal, "proof");
            return Calls ? Send<TwilioCall>(session, journal, interrupted.Token) : Send<TwilioMessage>(session, journal, interrupted.Token);
        }
        catch (MatonJournalException error)
        {
            Console.Error.WriteLine(error.Message);
            return 2;
        }
    }

    private int Send<T>(GatewaySession session, SendJournal journal, CancellationToken interrupted)
        where T : TwilioResource
    {
        var client = new TwilioClient(session);
        var open = 1;
        var failed = 0;
        using var done = new ManualResetEventSlim();
        using var sender = new BulkSender<T>(session, degreeOfParallelism: 16, Settle, journal, Ended, interrupted);
        for (var row = 0; row < Recipients; row++)
        {
            var key = Text(row);
            var earlier = journal.Find(key);
            if (earlier?.State != TwilioSendState.Done)
            {
                var to = Recipient(row);
                Interlocked.Increment(ref open);
                sender.Add(new SendRow(client, to, FieldsOf(to)) { Key = key, Earlier = earlier });
            }
        }

        Close();
        try
        {
            done.Wait(interrupted);
        }
        catch (OperationCanceledException)
        {
            return ExitInterrupted;
        }

        return failed == 0 ? 0 : 1;

        void Ended(SendResult<T> result)
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

    private RequestFields FieldsOf(string to)
    {
        var fields = new RequestFields().Add("From", "+15551234567").Add("To", to);
        return Calls ? fields.Add("Twiml", "<Response><Say>Hello</Say></Response>") : fields.Add("Body", "Hello");
    }

    /// <summary>This machine's clock with an offset.</summary>
    private sealed class OffsetClock(TimeSpan offset) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + offset;
    }
}
