using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Sending;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Steps of a journal, in order.</summary>
internal static class JournalSteps
{
    public static void Begin(this SendJournal journal, string key, string recipient, DateTimeOffset at, string? content = null, string account = "AC0123456789abcdef0123456789abcdef", ClockSource clock = ClockSource.Twilio)
        => journal.BeginAsync(new SendRow(Client: null!, recipient, new RequestFields()) { Key = key, Content = content }, account, new ServerTime(at, at, clock)).GetAwaiter().GetResult();

    public static void End(this SendJournal journal, string key, TwilioSendState state, string? sid, string? error)
        => journal.EndAsync(key, state, sid, error, new ServerTime(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, ClockSource.Local)).GetAwaiter().GetResult();
}
